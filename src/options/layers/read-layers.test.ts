import { expect, test } from 'vitest';
import { deflateText } from '../../core/deflate.ts';
import { readLayers } from './read-layers.ts';

function role(name: string, more = ''): string {
  return `[${name}]\nrole_arn = arn:aws:iam::111122223333:role/Dev\n${more}`;
}

async function read(texts: Readonly<Record<string, string>>) {
  const deflated = await Promise.all(
    Object.entries(texts).map(async ([layer, text]) => [
      layer,
      { deflated: await deflateText(text), digest: text, before: '' },
    ]),
  );
  return readLayers(Object.fromEntries(deflated));
}

test('each layer shows its roles, and which of them others hide', async () => {
  const { personal, team } = await read({
    personal: role('a') + role('b'),
    team: `${role('a')}${role('c')}[jump]\naws_account_id = 999999999999\n`,
    sent: role('c'),
  });
  expect(personal).toMatchObject({ roleCount: 2, shadowed: [] });
  expect(team).toMatchObject({ roleCount: 2, shadowed: [{ name: 'a', by: 'personal' }] });
});

test('mistakes are reported by line, a base in another layer is none', async () => {
  const { managed } = await read({
    managed: `${role('a', 'source_profile = jump\ncolor = redd\n')}`,
    team: '[jump]\naws_account_id = 999999999999\n',
  });
  expect(managed?.issues.map(({ line, code }) => [line, code])).toEqual([[4, 'color_misspelt']]);
  expect(managed?.issueCounts).toEqual({ error: 0, warning: 1, info: 0 });
});

test('a text that was seen before comes along, none where that is damaged', async () => {
  const deflated = await deflateText(role('a'));
  const read = await readLayers({
    managed: { deflated, digest: '1' },
    team: { deflated, digest: '2', before: deflated },
    sent: { deflated, digest: '3', before: 'x' },
  });
  expect(Object.values(read).map(layer => [layer?.digest, layer?.before])).toEqual([
    ['1', undefined],
    ['2', role('a')],
    ['3', ''],
  ]);
});

test('a damaged text is left out', async () => {
  expect(
    Object.keys(
      await readLayers({
        managed: { deflated: 'x', digest: 'x' },
        team: { deflated: await deflateText(role('a')), digest: 'a' },
      }),
    ),
  ).toEqual(['team']);
});
