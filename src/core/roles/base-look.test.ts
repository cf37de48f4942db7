import { describe, expect, it } from 'vitest';
import type { Profile } from '../model/profile.ts';
import { baseLook } from './base-look.ts';
import type { Identity } from './identity.ts';
import { visibleRoles } from './visible-roles.ts';

const IMAGE = 'https://example.com/a.png';
const settings = { showAllRoles: false, showOnlyMatchingRoles: false };
const alice: Identity = { partition: 'aws', mode: 'classic', base: { account: '999999999999', user: 'alice' } };

function profile(name: string, rest: Partial<Profile>): Profile {
  return { name, line: 1, layer: 'personal', ...rest };
}
const dev = profile('dev', { account: '111122223333', roleName: 'Dev', source: 'jump' });
const toDev = (base: Partial<Profile>) => [profile('jump', base), dev];

describe('the look of a base', () => {
  it.each<[what: string, profiles: readonly Profile[], identity: Identity, look: object | undefined]>([
    [
      'has its color and image',
      toDev({ account: '999999999999', color: 'ff0000', image: IMAGE }),
      alice,
      { name: 'jump', color: 'ff0000', image: IMAGE },
    ],
    ['may be its name alone', toDev({ account: '999999999999' }), alice, { name: 'jump' }],
    ['is that of nobody else', toDev({ account: '888888888888', color: 'ff0000' }), alice, undefined],
    [
      'is that of who came in by its role',
      toDev({ account: '999999999999', roleName: 'Entry', color: 'ff0000' }),
      { ...alice, base: { account: '999999999999', user: 'AWSReservedSSO_Entry_0123456789abcdef/carol' } },
      { name: 'jump', color: 'ff0000' },
    ],
    [
      'is found in any of its sections',
      [
        profile('jump', { account: '999999999999' }),
        profile('jump', { account: '999999999999', color: '00ff00' }),
        dev,
      ],
      alice,
      { name: 'jump', color: '00ff00' },
    ],
    [
      'needs a role that is switched to from there',
      [profile('jump', { account: '999999999999', color: 'ff0000' })],
      alice,
      undefined,
    ],
  ])('%s', (_, profiles, identity, look) => {
    expect(baseLook(profiles, identity)).toEqual(look);
    expect(visibleRoles(profiles, identity, settings).baseLook).toEqual(look);
  });
});
