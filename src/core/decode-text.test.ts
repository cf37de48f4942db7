import { expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const TEXT = '[ロール]\nrole_arn = arn:aws:iam::111122223333:role/Dev\ngroup = 日本語のグループ名\n';

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), !isBig);
  return bytes;
}

it.each<[what: string, bytes: Uint8Array]>([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${TEXT}`)],
  ['UTF-16, the low byte first, with a mark', utf16(`\ufeff${TEXT}`, false)],
  ['UTF-16, the high byte first, with a mark', utf16(`\ufeff${TEXT}`, true)],
  ['UTF-16, the low byte first', utf16(TEXT, false)],
  ['UTF-16, the high byte first', utf16(TEXT, true)],
])('reads %s', (_, bytes) => {
  expect(decodeText(bytes)).toBe(TEXT);
});

it.each<[what: string, bytes: readonly number[]]>([
  ['an archive', [0x50, 0x4b, 3, 4, 0, 0, 0, 0, 8]],
  ['another encoding', [0x5b, 0x83, 0x8d, 0x5d]],
  ['half a character of UTF-16', [0xff, 0xfe, 0x41]],
])('refuses %s', (_, bytes) => {
  expect(decodeText(new Uint8Array(bytes))).toBeUndefined();
});
