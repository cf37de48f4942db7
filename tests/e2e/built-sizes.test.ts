import { expect, it } from 'vitest';
import { contentScriptBytes, MAX_BYTES, popupBytes } from '../bench/built-sizes.ts';
import { builtExtension } from './browser/extension.ts';

it.each(Object.entries(builtExtension))(
  'popup and content script of the %s build weigh no more than they may',
  async (_, dir) => {
    expect(await popupBytes(dir)).toBeLessThanOrEqual(MAX_BYTES.popup);
    expect(await contentScriptBytes(dir)).toBeLessThanOrEqual(MAX_BYTES.contentScript);
  },
);
