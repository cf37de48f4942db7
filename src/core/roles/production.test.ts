import { describe, expect, it, test } from 'vitest';
import { asksBefore, colorIn, environmentIn, isProduction } from './production.ts';

const role = { name: 'payments-prod', group: 'Payments', account: '111122223333', alias: 'acme-payments' };

describe('a role is of production', () => {
  it.each([
    ['*-prod', true],
    ['PAYMENTS-*', true],
    ['payments', true],
    ['1111*3333', true],
    ['1111-2222-3333', true],
    ['acme-*', true],
    ['*pay*prod*', true],
    ['dev, *-prod', true],
    ['dev\n\n  payments-prod  ', true],
    ['*', true],
    ['', false],
    [' ,\n', false],
    ['prod', false],
    ['payments-prod*prod', false],
    ['pay*prod*pay*', false],
    ['payments.prod', false],
  ])('by the pattern %j: %j', (patterns, expected) => {
    expect(isProduction(patterns, role)).toBe(expected);
  });

  it('by its own word for it before any pattern', () => {
    const words = ['prod', 'Production', 'prd', 'live', '本番'];
    expect(words.map(env => isProduction('', { ...role, env }))).toEqual(words.map(() => true));
    expect(isProduction('*', { ...role, env: 'staging' })).toBe(false);
    expect(isProduction('*', { ...role, env: 'constructor' })).toBe(false);
  });

  test('by fifty patterns at most, each tried in a time in proportion to the name', () => {
    const fifty = Array.from({ length: 50 }, (_, index) => `no-${index}`).join('\n');
    expect(isProduction(`${fifty}\npayments-prod`, role)).toBe(false);
    const hard = `${'a*'.repeat(1900)}b`;
    expect(isProduction(hard, { ...role, name: 'a'.repeat(100_000) })).toBe(false);
  });
});

it('has the color of its environment where it has none', () => {
  expect(colorIn('*-prod', role)).toBe('c62828');
  expect(colorIn('', { ...role, env: 'Dev' })).toBe('2e7d32');
  expect(colorIn('*-prod', { ...role, color: '123456' })).toBe('123456');
  expect(colorIn('', { ...role, env: 'sandbox' })).toBeUndefined();
  expect(environmentIn('*', { ...role, env: 'sandbox' })).toBe('sandbox');
});

describe('Hatrack asks before a role', () => {
  it.each([
    ['nothing says so', {}, { askProduction: false, productionNames: '*' }, false],
    ['the setting is on for production', {}, { askProduction: true, productionNames: '*-prod' }, true],
    ['the setting is on, and the role is none', {}, { askProduction: true, productionNames: '' }, false],
    ['the text says yes', { confirm: true }, { askProduction: false, productionNames: '' }, true],
    ['the text says no', { confirm: false }, { askProduction: true, productionNames: '*' }, false],
  ])('where %s', (_, more, settings, expected) => {
    expect(asksBefore({ ...role, ...more }, settings)).toBe(expected);
  });
});
