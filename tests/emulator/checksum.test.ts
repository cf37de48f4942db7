import { describe, expect, it } from 'vitest';
import { checksum } from './checksum.ts';

describe('checksum', () => {
  it('is 0 without a cookie', () => {
    expect(checksum(undefined)).toBe(0);
    expect(checksum('')).toBe(0);
  });

  it('is Adler-32 with the upper half shifted by 15 instead of 16', () => {
    // Adler-32 of this word is 0x11e60398.
    expect(checksum('Wikipedia')).toBe((0x11e6 << 15) | 0x398);
  });
});
