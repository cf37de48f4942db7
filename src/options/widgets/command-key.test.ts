import { describe, expect, test } from 'vitest';
import { isCommandKey } from './command-key.ts';

const S = { key: 's', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('a command by key', () => {
  test('is Ctrl and its letter, also with caps lock on', () => {
    expect(isCommandKey({ ...S, ctrlKey: true }, 's')).toBe(true);
    expect(isCommandKey({ ...S, key: 'S', ctrlKey: true }, 's')).toBe(true);
    expect(isCommandKey({ ...S, ctrlKey: true }, 'z')).toBe(false);
  });

  test('is Cmd and its letter on a Mac', () => {
    expect(isCommandKey({ ...S, metaKey: true }, 's')).toBe(true);
  });

  test('is not the letter alone, and not with Shift or Alt', () => {
    expect(isCommandKey(S, 's')).toBe(false);
    expect(isCommandKey({ ...S, ctrlKey: true, shiftKey: true }, 's')).toBe(false);
    expect(isCommandKey({ ...S, ctrlKey: true, altKey: true }, 's')).toBe(false);
  });
});
