import { describe, expect, test } from 'vitest';
import { readRoute } from './route.ts';

describe('the section an address asks for', () => {
  test('is the one of its hash', () => {
    expect(readRoute('#settings')).toBe('settings');
    expect(readRoute('#config')).toBe('config');
  });

  test('is the configuration where the hash is empty or unknown', () => {
    expect(readRoute('')).toBe('config');
    expect(readRoute('#nowhere')).toBe('config');
  });
});
