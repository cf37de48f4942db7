import { expect, test } from 'vitest';
import { type LayerText, parseLayerText, withNewText } from './layer-text.ts';

const text = (name: string, since = 1): LayerText => ({
  deflated: `deflated ${name}`,
  digest: name,
  roleCount: 3,
  origin: 'https://config.example.com/',
  since,
  secretLines: [{ line: 4, why: 'password' }],
});

test('a layer’s text is read back as it was stored', () => {
  const stored = { ...text('a'), before: 'deflated 0' };
  expect(parseLayerText(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
  expect(parseLayerText({ deflated: 'x', digest: 'y', secretLines: 'all', roleCount: 'many' })).toEqual({
    deflated: 'x',
    digest: 'y',
    roleCount: 0,
    since: 0,
    secretLines: [],
  });
});

test('a line of secrets has its number, and a kind that is known', () => {
  const secretLines = [4, { line: 5, why: 'access key' }, { line: 6, why: 'unheard of' }, { line: 'x' }, null];
  expect(parseLayerText({ deflated: 'x', digest: 'y', secretLines })?.secretLines).toEqual([
    { line: 5, why: 'access key' },
    { line: 6, why: 'secret' },
  ]);
});

test.each([undefined, null, 'text', {}, { deflated: 'x' }])('%j is no text of a layer', stored => {
  expect(parseLayerText(stored)).toBeUndefined();
});

test('a first text is news where it is to be looked at', () => {
  expect(withNewText(undefined, text('a'))).toEqual(text('a'));
  expect(withNewText(undefined, text('a'), '')).toEqual({ ...text('a'), before: '' });
});

test('what the user saw last stays to be compared with until they have seen the new text', () => {
  const b = withNewText(text('a'), text('b', 2));
  expect(b).toEqual({ ...text('b', 2), before: 'deflated a' });
  expect(withNewText(b, text('c', 3))).toEqual({ ...text('c', 3), before: 'deflated a' });
});

test('the same text is no news, and one that comes back neither', () => {
  const b = withNewText(text('a'), text('b', 2));
  expect(withNewText(b, { ...text('b', 9), origin: 'abc' })).toEqual({ ...b, origin: 'abc' });
  expect(withNewText(b, text('a', 3))).toEqual(text('a', 3));
});
