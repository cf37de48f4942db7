import { expect, test } from 'vitest';
import { deflateText } from '../../core/deflate.ts';
import { readLayers } from './read-layers.ts';

function role(name: string, more = ''): string {
  return `[${name}]\nrole_arn = arn:aws:iam::111122223333:role/Dev\n${more}`;
}

async function read(texts: Readonly<Record<string, string>>) {
  const deflated = await Promise.all(
    Object.entries(texts).map(async ([layer, text]) => [layer, await deflateText(text)]),
  );
  return readLayers(Object.fromEntries(deflated));
}

test('each layer tells its roles, and which of them others hide', async () => {
  const { personal, team } = await read({
    personal: role('a') + role('b'),
    team: `${role('a')}${role('c')}[jump]\naws_account_id = 999999999999\n`,
    sent: role('c'),
  });
  expect(personal).toMatchObject({ roleCount: 2, shadowed: [] });
  expect(team).toMatchObject({ roleCount: 2, shadowed: [{ name: 'a', by: 'personal' }] });
});

test('mistakes are told by line, a base in another layer is none', async () => {
  const { managed } = await read({
    managed: `${role('a', 'source_profile = jump\ncolor = redd\n')}`,
    team: '[jump]\naws_account_id = 999999999999\n',
  });
  expect(managed?.issues.map(({ line, code }) => [line, code])).toEqual([[4, 'color_misspelt']]);
  expect(managed?.issueCounts).toEqual({ error: 0, warning: 1, info: 0 });
});

test('a damaged text is left out', async () => {
  expect(Object.keys(await readLayers({ managed: 'x', team: await deflateText(role('a')) }))).toEqual(['team']);
});
