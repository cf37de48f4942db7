import { expect, it } from 'vitest';
import { roleLook } from './role-look.ts';

const DEVELOPER = { account: '111122220011', roleName: 'Developer' };
const LABELLED = { ...DEVELOPER, displayName: 'orders', color: 'b7ca9d' };

it.each([
  ['nobody’s role', undefined, undefined, undefined],
  ['a role without a label', DEVELOPER, undefined, { name: 'Developer' }],
  ['a role with a label', LABELLED, undefined, { name: 'orders', color: 'b7ca9d' }],
  ['a role of the config', LABELLED, { name: 'orders-dev', color: 'ff0000' }, { name: 'orders-dev', color: 'ff0000' }],
  ['a role that the config gives no color', LABELLED, { name: 'orders-dev' }, { name: 'orders-dev', color: 'b7ca9d' }],
  ['a role that only the config knows', undefined, { name: 'carol' }, { name: 'carol' }],
])('looks as the config has it, else as the console has it: %s', (_, role, listed, look) => {
  expect(roleLook(role, listed)).toEqual(look);
});
