import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../model/profile.ts';
import { pickDefined } from '../pick-defined.ts';
import { formatConfig } from './format-config.ts';
import { parseConfig } from './parse-config.ts';

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    'profile x',
    'preview',
    'plugins',
    'services a',
    'sso-session b',
    '"q"',
    "'q",
    'a ] # b',
    'a;b',
    '# c',
    '; d',
  ),
  fc.constantFrom('__proto__', 'constructor', 'a\nb', 'ロール', 'x=y', '[z]', 'a\\', '"', 'default'),
);
const name = anyText.map(text => text.trim()).filter(text => text !== '');
const accountId = fc.constantFrom('111122223333', '000011112222');
const account = fc.oneof(accountId, fc.constant('corp-jump'));
const roleName = fc.oneof(fc.constantFrom('Admin', 'team/x/Dev', 'a=b@c'), name).map(text => text.replace(/^\/+/, 'x'));
const region = fc.constantFrom('eu-west-1', 'moon-1');
const target = fc.oneof(
  fc.record({ account, roleName, partition: optional(fc.constantFrom('aws', 'aws-cn', 'aws-us-gov', 'aws-eusc')) }),
  fc.record({
    account: accountId,
    portal: fc.record({ startUrl: fc.constant('https://p.example.com/start/#/'), permissionSet: name }),
  }),
  fc.record({ account }),
  fc.record({ roleName }),
  fc.constant({}),
);
const profile = fc
  .tuple(
    target,
    fc.record({
      name,
      region: optional(region),
      color: optional(fc.constantFrom('ff0000', '00cc33')),
      image: optional(fc.constantFrom('https://example.com/a.png#x', 'data:image/png;base64,AA==')),
      group: optional(anyText),
      mfaSerial: optional(anyText),
      alias: optional(account),
      targetRoleName: optional(roleName),
      targetRegion: optional(region),
      env: optional(fc.constantFrom('prod', '本番')),
      confirm: optional(fc.boolean()),
      requestUrl: optional(
        fc.constantFrom('https://ask.example.com/?a={account}#{name}', 'https://ask.example.com/#;'),
      ),
      signInUrl: optional(fc.constant('https://sso.example.com/start/#/')),
      afterSignIn: optional(name),
    }),
  )
  .map(([aim, rest]) => pickDefined<Profile>({ ...aim, ...rest, line: 1, layer: 'personal' } as Profile));
/** Each profile may have one of those before it as source, so that there is no circle. */
const profiles = fc
  .array(fc.tuple(profile, fc.option(fc.nat(), { nil: undefined })), { maxLength: 6 })
  .map(pairs =>
    pairs.map(([made, pick], index) =>
      withSource(made, index && pick, pairs.map(([{ name }]) => name).slice(0, index)),
    ),
  );

function withSource(made: Profile, pick: number | undefined, names: readonly string[]): Profile {
  const source = pick === undefined ? undefined : names[pick % names.length];
  return source === undefined || names.includes(made.name) || source === made.name ? made : { ...made, source };
}

function withoutLines(list: readonly Profile[]): object[] {
  return list.map(({ line: _, ...rest }) => rest);
}

describe('formatConfig', () => {
  it('writes what parseConfig reads back as the same profiles', () => {
    fc.assert(
      fc.property(profiles, made => {
        const text = formatConfig(made);
        const read = parseConfig(text).profiles;
        expect(withoutLines(read)).toEqual(withoutLines(made));
        expect(parseConfig(formatConfig(read)).profiles).toEqual(read);
      }),
      { numRuns: 1000 },
    );
  });

  it('writes a text that the AWS CLI and AESR read as well, without quotes where none are needed', () => {
    const text =
      '[jump]\naws_account_id = 999999999999\n\n[dev]\nrole_arn = arn:aws:iam::111122223333:role/team/Dev\nsource_profile = jump\ncolor = ff0000\n';
    expect(formatConfig(parseConfig(text).profiles)).toBe(text);
  });
});
