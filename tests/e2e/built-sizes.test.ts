import { expect, it } from 'vitest';
import { contentScriptBytes, filesForFirstRows, MAX_BYTES, popupBytes } from '../bench/built-sizes.ts';
import { builtExtension } from './browser/extension.ts';

it.each(Object.entries(builtExtension))(
  'popup and content script of the %s build weigh no more than they may',
  async (_, dir) => {
    expect(await popupBytes(dir)).toBeLessThanOrEqual(MAX_BYTES.popup);
    expect(await contentScriptBytes(dir)).toBeLessThanOrEqual(MAX_BYTES.contentScript);
  },
);

it.each(Object.entries(builtExtension))(
  'one script and one style sheet lead to the first rows in the popup of the %s build',
  async (_, dir) => {
    const files = await filesForFirstRows(dir);
    expect(files.map(file => file.slice(file.lastIndexOf('.'))).sort()).toEqual(['.css', '.js']);
  },
);
