import { describe, expect, it } from 'vitest';
import { decodeName } from './decode-name.ts';

describe('decodeName', () => {
  it.each([
    ['dev%20%20%7C%20%204444', 'dev  |  4444'],
    ['assumed-role%2FDev%2Falice', 'Dev/alice'],
    ['federated-user/kim', 'kim'],
    ['&#12354;&#123456;', 'あ&#123456;'],
    ['plain name', 'plain name'],
  ])('reads %s as %s', (text, name) => {
    expect(decodeName(text)).toBe(name);
  });

  it('throws at a stray percent sign, as the console does', () => {
    expect(() => decodeName('100%')).toThrow(URIError);
  });
});
