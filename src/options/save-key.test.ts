import { describe, expect, test } from 'vitest';
import { isSaveKey } from './save-key.ts';

const S = { key: 's', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('the key that saves', () => {
  test('is Ctrl+S, also with caps lock on', () => {
    expect(isSaveKey({ ...S, ctrlKey: true })).toBe(true);
    expect(isSaveKey({ ...S, key: 'S', ctrlKey: true })).toBe(true);
  });

  test('is Cmd+S on a Mac', () => {
    expect(isSaveKey({ ...S, metaKey: true })).toBe(true);
  });

  test('is not S alone, and not with Shift or Alt', () => {
    expect(isSaveKey(S)).toBe(false);
    expect(isSaveKey({ ...S, ctrlKey: true, shiftKey: true })).toBe(false);
    expect(isSaveKey({ ...S, ctrlKey: true, altKey: true })).toBe(false);
  });
});
