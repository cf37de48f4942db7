import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeHistory } from '../src/aws/history-cookie/encode-history.ts';
import { recentRoles } from './emulator/client/role-list.ts';

/** The labels that the console's own code shows for entries of these names. */
function shownLabels(names: readonly string[]): readonly string[] {
  const entries = names.map(displayName => ({ account: '111122223333', roleName: 'Dev', displayName }));
  const { rl } = JSON.parse(decodeURIComponent(encodeHistory({ entries }).replaceAll('+', '%20')));
  return recentRoles(rl, undefined).map(({ label }) => label);
}

it.each([
  '本番アカウント',
  '🎩 hat 👩🏽‍💻',
  '100%',
  '100%25',
  'a+b',
  'dev  |  111122223333',
  '&#12354; & &amp;',
  'assumed-role/Admin/alice',
  ' both ends ',
  '<b>"quoted"</b> \\ {}',
  'あ'.repeat(64),
])('a name written by Hatrack is shown by the console as it was meant: %s', name => {
  expect(shownLabels([name])).toEqual([name]);
});

it('so is any other name', () => {
  const part = fc.constantFrom(
    '%',
    '%41',
    '+',
    '&',
    '#',
    '65',
    ';',
    'assumed-role/',
    'federated-user/',
    'あ',
    '\ud83c',
  );
  const name = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: part, minLength: 1 }));
  fc.assert(
    fc.property(name, each => {
      expect(shownLabels([each])).toEqual([each]);
    }),
  );
});
