import { ConfigParser } from 'aesr-config';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from './parse-config.ts';

/** A role as both sides tell it. */
interface ToldRole {
  readonly name: string;
  readonly account: string;
  readonly roleName: string;
  readonly base: string;
  readonly look: string;
}

type AesrProfile = Readonly<Record<string, unknown>>;

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function told(profile: AesrProfile, base?: AesrProfile): ToldRole {
  const { name, aws_account_id, role_name, region, color, image, group } = profile;
  return {
    name: text(name),
    account: text(aws_account_id),
    roleName: text(role_name ?? base?.target_role_name),
    base: text(base?.name),
    look: [region, color, image, group].map(text).join(' ').toLowerCase(),
  };
}

/** The roles AESR lists for one identity or another; `undefined` where it refuses the text. */
function aesrRoles(config: string): ToldRole[] | undefined {
  try {
    const { singles, complexes } = ConfigParser.parseIni(config);
    const targets = complexes.flatMap(base => base.targets.map(target => told({ ...target }, { ...base })));
    return [...singles.map(single => told({ ...single })), ...targets];
  } catch {
    return undefined;
  }
}

function hatrackRoles(config: string): ToldRole[] {
  const { profiles } = parseConfig(config);
  return profiles.flatMap(
    ({ name, account, source = '', region = '', color = '', image = '', group = '', ...rest }) => {
      const roleName = rest.roleName ?? profiles.find(base => base.name === source)?.targetRoleName;
      if (account === undefined || roleName === undefined) return [];
      return [{ name, account, roleName, base: source, look: [region, color, image, group].join(' ').toLowerCase() }];
    },
  );
}

/** Every role of AESR's is there, and what is there beyond them is a base with a role of its own. */
function expectSameRoles(config: string): void {
  const theirs = aesrRoles(config);
  if (!theirs) return;
  const ours = hatrackRoles(config).map(role => JSON.stringify(role));
  const wanted = theirs.map(role => JSON.stringify(role));
  expect(ours).toEqual(expect.arrayContaining(wanted));
  const beyond = ours.filter(role => !wanted.includes(role)).map(role => text(JSON.parse(role).name));
  const sources = new Set(parseConfig(config).profiles.map(({ source }) => source));
  expect(beyond.filter(name => !sources.has(name))).toEqual([]);
}

const name = fc.constantFrom(
  'dev',
  'Prod',
  'team/stage',
  'a]b',
  '!!! root !!!',
  'constructor',
  'ロール',
  'my base',
  'x',
);
const account = fc.constantFrom('111122223333', '000011112222', 'corp-jump', '12345678', 'a1b');
const role = fc.constantFrom('Admin', 'team/x/Dev', 'read_only', 'a.b@c+d,e', 'AdminRole!');
const comment = fc.constantFrom('', '', '', '  # note', ' ;note', ';note', '#note', '\t# a = b');
const indent = fc.constantFrom('', '', '  ', '\t');
const equals = fc.constantFrom('=', ' = ', '= ', ' =  ');

function entry(key: string, value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(indent, equals, value, comment)
    .map(([space, sign, written, end]) => space + key + sign + written + end);
}

const target = fc.oneof(
  fc.tuple(entry('aws_account_id', account), entry('role_name', role)),
  fc.tuple(
    entry(
      'role_arn',
      fc.tuple(account, role).map(([id, path]) => `arn:aws:iam::${id}:role/${path}`),
    ),
  ),
  fc.tuple(entry('aws_account_id', account)),
  fc.tuple(entry('aws_account_id', account), entry('target_role_name', role)),
);
const extras = fc.uniqueArray(
  fc.oneof(
    entry('region', fc.constantFrom('eu-west-1', 'us-gov-east-1')),
    entry('color', fc.constantFrom('ff0000', 'FFAA00', '00cc33')),
    fc.constantFrom('image = https://example.com/a.png', 'image = https://example.com/b.png ; note'),
    entry('group', fc.constantFrom('Team', 'Two Words')).filter(line => !/[a-z][#;]/i.test(line)),
    fc.constantFrom(
      'mfa_serial = arn:aws:iam::111122223333:mfa/me',
      'own_key = 1',
      '; comment',
      '# [x]',
      '',
      'output=json',
    ),
  ),
  { selector: line => line.trim().split(/[ =]/)[0], maxLength: 4 },
);
const header = fc
  .tuple(indent, fc.constantFrom('', '', 'profile ', 'PROFILE\t'), name, fc.constantFrom('', ' # note', ';note'))
  .map(([space, prefix, written, end]) => `${space}[${prefix}${written}]${end}`);
const section = fc
  .tuple(header, target, extras, fc.option(entry('source_profile', name), { nil: '', freq: 1 }), fc.boolean())
  .map(([top, keys, more, source, last]) => [top, ...(last ? more : []), ...keys, source, ...(last ? [] : more)]);
const config = fc
  .tuple(fc.array(section, { maxLength: 6 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([sections, end]) => sections.flat().join(end));

/** Circles and self-references are a deliberate difference, tested below. */
function hasCircle(written: string): boolean {
  return parseConfig(written).issues.some(({ code }) => code === 'source_cycle' || code === 'source_self');
}

describe('texts that AESR accepts', () => {
  it('give the same roles here', () => {
    let accepted = 0;
    fc.assert(
      fc.property(config, written => {
        fc.pre(!hasCircle(written));
        if (aesrRoles(written)?.length) accepted++;
        expectSameRoles(written);
      }),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(300);
  });

  it('give the same roles with bases, defaults and chains', () => {
    expectSameRoles(`[base]
aws_account_id = 999999999999
target_role_name = Admin ; for all
[one]
aws_account_id = 111122223333
source_profile = base
[two]
role_arn = arn:aws:iam::444455556666:role/team/Dev
source_profile = one`);
  });
});

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
    why: 'users asked where it went (peers.md 2, row 2; design.md 4)',
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
    why: 'design.md 4: a comment follows white space',
    config: '[a]\naws_account_id = 111122223333\nrole_name = R\nimage = https://example.com/a#b',
    aesr: 'a 111122223333/R (https://example.com/a)',
    hatrack: 'a 111122223333/R (https://example.com/a#b)',
  },
  {
    what: 'quotes around a value are dropped',
    why: 'AESR keeps them, and the colour is broken',
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
    what: 'CSS names and short colours become rrggbb, what is no colour is left out',
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
    why: 'AESR’s check for empty text slips (peers.md 4.7, point 13)',
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

function show(roles: readonly ToldRole[] | undefined): string | undefined {
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
