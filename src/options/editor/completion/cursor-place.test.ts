import { Text as Doc } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { findCursorPlace } from './cursor-place.ts';

/** The place of the cursor, which is written as `|`. */
function placeIn(text: string): unknown {
  const pos = text.indexOf('|');
  const doc = Doc.of(text.replace('|', '').split('\n'));
  const place = findCursorPlace(doc, pos);
  if (!place) return undefined;
  const word = doc.sliceString(place.from, pos);
  if (place.kind === 'header') return [place.kind, word];
  if (place.kind === 'value') return [place.kind, place.key, word, place.section.name];
  return [place.kind, word, [...place.taken], place.hasSeparator];
}

describe('the cursor', () => {
  test.each<[text: string, place: unknown]>([
    ['[|', ['header', '']],
    ['[prof|', ['header', 'prof']],
    ['[profile de|v', ['header', 'profile de']],
    ['  ［prof|', ['header', 'prof']],
    ['【sso-|', ['header', 'sso-']],
    ['- [prof|', ['header', 'prof']],
    ['[a]\n|', ['key', '', [], false]],
    ['[a]\nregion = x\n  so|\ncolor = red\n[b]\nimage = y', ['key', 'so', ['region', 'color'], false]],
    ['[a]\nso| = x', ['key', 'so', [], true]],
    ['[a]\nsource_profile = |', ['value', 'source_profile', '', 'a']],
    ['[a]\nSource_Profile=co|', ['value', 'source_profile', 'co', 'a']],
    ['[a]\nsource_profile = "co|', ['value', 'source_profile', '"co', 'a']],
    ['[a]\nsource_profile = "co|rp"', ['value', 'source_profile', 'co', 'a']],
    ['[a]\ncolor = #f|', ['value', 'color', '#f', 'a']],
    ['[a]\ns3 =\n\nreg|', ['key', 'reg', ['s3'], false]],
  ])('in %j writes what one would think', (text, place) => {
    expect(placeIn(text)).toEqual(place);
  });

  test.each([
    '|',
    'region = x|',
    '# [a|',
    '＃ [a|',
    'profile a|',
    'x = [a|',
    '［a］|',
    '[a] x|',
    '[a]\n# so|',
    '[a]\nregion = x # ap|',
    '[a]\nso|urce',
    '[a]\nre|gion = x',
    '[a]\ns3 =\n  max|',
    '[a]\ns3 =\n  |',
  ])('in %j writes nothing that is known', text => {
    expect(placeIn(text)).toBeUndefined();
  });
});
