import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aesrRoles, hatrackRoles } from '../../../tests/fixtures/config/aesr-oracle.ts';
import { parseConfig } from './parse-config.ts';

/** Every role of AESR's is there, and what is there beyond them is a base with a role of its own. */
function expectSameRoles(config: string): void {
  const theirs = aesrRoles(config);
  if (!theirs) return;
  const ours = hatrackRoles(config).map(role => JSON.stringify(role));
  const wanted = theirs.map(role => JSON.stringify(role));
  expect(ours).toEqual(expect.arrayContaining(wanted));
  const beyond = ours.filter(role => !wanted.includes(role)).map(role => String(JSON.parse(role).name));
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
