import { describe, expect, test } from 'vitest';
import { readTextFile } from './read-text-file.ts';

function fileOf(...parts: readonly (string | readonly number[])[]): Blob {
  return new Blob(parts.map(part => (typeof part === 'string' ? part : new Uint8Array(part))));
}

describe('a file', () => {
  test.each<[what: string, file: Blob]>([
    ['in UTF-8', fileOf('[ロール]')],
    ['in UTF-8 with a mark', fileOf([0xef, 0xbb, 0xbf], '[ロール]')],
    [
      'in UTF-16, as PowerShell writes it',
      new Blob([new Uint8Array([0xff, 0xfe]), new Uint16Array([...'[ロール]'].map(each => each.charCodeAt(0)))]),
    ],
  ])('%s is read as its text', async (_, file) => {
    expect(await readTextFile(file)).toEqual({ text: '[ロール]' });
  });

  test.each<[what: string, file: Blob, problem: string]>([
    ['of another kind', fileOf('PK', [3, 4, 0, 0]), 'no-text'],
    ['in another encoding', fileOf('[', [0x83, 0x8d], ']'), 'no-text'],
    ['without a word', fileOf(' \n'), 'empty'],
    ['of many megabytes', fileOf('x'.repeat(16 * 1024 * 1024 + 1)), 'large'],
  ])('%s is refused', async (_, file, problem) => {
    expect(await readTextFile(file)).toEqual({ problem });
  });

  test('that the browser cannot read is refused, too', async () => {
    const folder = new Blob([]);
    folder.arrayBuffer = () => Promise.reject(new Error('A requested file or directory could not be found'));
    expect(await readTextFile(folder)).toEqual({ problem: 'unreadable' });
  });
});
