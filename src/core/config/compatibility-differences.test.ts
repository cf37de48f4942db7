import { describe, expect, it } from 'vitest';
import { aesrRoles, type ComparedRole, hatrackRoles } from '../../../tests/fixtures/config/aesr-oracle.ts';

interface Difference {
  readonly what: string;
  readonly why: string;
  readonly config: string;
  readonly aesr: string;
  readonly hatrack: string;
}

const DIFFERENCES: readonly Difference[] = [
  {
    what: 'a base with a role of its own stays listed',
    why: 'users asked where it went (docs/console.md 10.2)',
    config:
      '[a]\naws_account_id = 111122223333\nrole_name = R\n[b]\naws_account_id = 444455556666\nrole_name = S\nsource_profile = a',
    aesr: 'b 444455556666/S < a',
    hatrack: 'a 111122223333/R | b 444455556666/S < a',
  },
  {
    what: 'a profile that names itself as source has no base',
    why: 'for the AWS CLI this means its own keys; AESR hides it unless one is signed in to its target',
    config: '[a]\nrole_arn = arn:aws:iam::111122223333:role/R\nsource_profile = a',
    aesr: 'a 111122223333/R < a',
    hatrack: 'a 111122223333/R',
  },
  {
    what: 'a circle of sources is cut where it closes',
    why: 'nobody can sign in to it: AESR hides all its roles in silence',
    config:
      '[a]\nrole_arn = arn:aws:iam::111122223333:role/R\nsource_profile = b\n[b]\nrole_arn = arn:aws:iam::444455556666:role/S\nsource_profile = a',
    aesr: 'b 444455556666/S < a | a 111122223333/R < b',
    hatrack: 'a 111122223333/R < b | b 444455556666/S',
  },
  {
    what: 'a value keeps its = signs',
    why: 'IAM allows them in role names, URLs have them; AESR drops the rest of the line in silence',
    config: '[a]\naws_account_id = 111122223333\nrole_name = a=b',
    aesr: 'a 111122223333/a',
    hatrack: 'a 111122223333/a=b',
  },
  {
    what: 'a # or ; inside a URL or a group is no comment',
    why: 'for Hatrack a comment follows white space; such characters are common in URLs',
    config: '[a]\naws_account_id = 111122223333\nrole_name = R\nimage = https://example.com/a#b',
    aesr: 'a 111122223333/R (https://example.com/a)',
    hatrack: 'a 111122223333/R (https://example.com/a#b)',
  },
  {
    what: 'quotes around a value are dropped',
    why: 'AESR keeps them, and the color is broken',
    config: '[a]\naws_account_id = 111122223333\nrole_name = R\ncolor = "ff0000"',
    aesr: 'a 111122223333/R ("ff0000")',
    hatrack: 'a 111122223333/R (ff0000)',
  },
  {
    what: 'quotes around a name are dropped',
    why: 'the AWS CLI drops them',
    config: '[profile "my dev"]\naws_account_id = 111122223333\nrole_name = R',
    aesr: '"my dev" 111122223333/R',
    hatrack: 'my dev 111122223333/R',
  },
  {
    what: 'brackets that are doubled are no part of a name',
    why: 'they are a slip, which a warning says; AESR lists the role under a name that nobody meant',
    config:
      '[[dev]]\naws_account_id = 111122223333\nrole_name = R\n[prod]]\naws_account_id = 111122223333\nrole_name = S',
    aesr: '[dev] 111122223333/R | prod] 111122223333/S',
    hatrack: 'dev 111122223333/R | prod 111122223333/S',
  },
  {
    what: 'CSS names and short colors become rrggbb, what is no color is left out',
    why: 'the console takes nothing but rrggbb',
    config:
      '[a]\naws_account_id = 111122223333\nrole_name = R\ncolor = f00\n[b]\naws_account_id = 111122223333\nrole_name = R\ncolor = color2',
    aesr: 'a 111122223333/R (f00) | b 111122223333/R (color2)',
    hatrack: 'a 111122223333/R (ff0000) | b 111122223333/R',
  },
  {
    what: 'an image that is neither https nor data:image is left out',
    why: 'nothing else may be loaded',
    config: '[a]\naws_account_id = 111122223333\nrole_name = R\nimage = http://example.com/a.png',
    aesr: 'a 111122223333/R (http://example.com/a.png)',
    hatrack: 'a 111122223333/R',
  },
  {
    what: 'dashes of an account ID are dropped',
    why: 'the console shows IDs with them, people copy them',
    config: '[a]\naws_account_id = 1111-2222-3333\nrole_name = R',
    aesr: 'a 1111-2222-3333/R',
    hatrack: 'a 111122223333/R',
  },
  {
    what: 'an alias is in lower case',
    why: 'AWS knows no other',
    config: '[a]\naws_account_id = Corp-Jump\nrole_name = R',
    aesr: 'a Corp-Jump/R',
    hatrack: 'a corp-jump/R',
  },
  {
    what: 'what is neither an account ID nor a legal alias gives no role',
    why: 'a placeholder can only fail',
    config: '[a]\naws_account_id = XXXX_XXXX\nrole_name = R',
    aesr: 'a XXXX_XXXX/R',
    hatrack: '',
  },
  {
    what: 'an ARN of an unknown partition gives no role',
    why: 'AESR forgets the partition, and sends the role to the wrong console',
    config: '[a]\nrole_arn = arn:aws-moon:iam::111122223333:role/R',
    aesr: 'a 111122223333/R',
    hatrack: '',
  },
  {
    what: 'an ARN without a role gives no role',
    why: 'AESR’s check for empty text slips (docs/console.md 10.3)',
    config: '[a]\nrole_arn = arn:aws:iam::111122223333:role/',
    aesr: 'a 111122223333/',
    hatrack: '',
  },
  {
    what: 'a section without a name gives no role',
    why: 'the same slip; nothing could be shown',
    config: '[ ]\nrole_arn = arn:aws:iam::111122223333:role/R',
    aesr: ' 111122223333/R',
    hatrack: '',
  },
  {
    what: 'a slash in front of a role name is dropped',
    why: 'the console takes the path without it',
    config: '[a]\naws_account_id = 111122223333\nrole_name = /team/R',
    aesr: 'a 111122223333//team/R',
    hatrack: 'a 111122223333/team/R',
  },
  {
    what: 'keys ignore case',
    why: 'the AWS CLI’s do; AESR ignores the key',
    config: '[a]\naws_account_id = 111122223333\nrole_name = R\nCOLOR = ff0000',
    aesr: 'a 111122223333/R',
    hatrack: 'a 111122223333/R (ff0000)',
  },
  {
    what: 'a colon separates key and value, too',
    why: 'it does for the AWS CLI; AESR takes all before the = for a key nobody knows',
    config: '[a]\naws_account_id = 111122223333\nrole_name = R\ngroup: a = b',
    aesr: 'a 111122223333/R',
    hatrack: 'a 111122223333/R (a = b)',
  },
  {
    what: 'a line with a secret is taken out',
    why: 'no secret may be stored, whatever key it stands under',
    config: '[a]\naws_account_id = 111122223333\nrole_name = R\ngroup = AKIAABCDEFGHIJKL2345',
    aesr: 'a 111122223333/R (AKIAABCDEFGHIJKL2345)',
    hatrack: 'a 111122223333/R',
  },
];

function show(roles: readonly ComparedRole[] | undefined): string | undefined {
  return roles
    ?.map(({ name, account, roleName, base, look }) => {
      const drawn = look.trim() ? ` (${look.trim()})` : '';
      return `${name} ${account}/${roleName}${drawn}${base ? ` < ${base}` : ''}`;
    })
    .join(' | ');
}

describe('deliberate differences from AESR', () => {
  it.each(DIFFERENCES)('$what, since $why', ({ config: written, aesr, hatrack }) => {
    expect(show(aesrRoles(written))?.toLowerCase()).toBe(aesr.toLowerCase());
    expect(show(hatrackRoles(written))).toBe(hatrack);
  });
});
