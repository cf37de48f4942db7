import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from './parse-config.ts';
import type { ReadPortalAddress } from './values/read-portal.ts';

const ROLE = 'role_arn = arn:aws:iam::111122223333:role/Dev';

function codes(text: string): string[] {
  return parseConfig(text).issues.map(({ line, code }) => `${line} ${code}`);
}

function first(text: string) {
  return parseConfig(text).profiles[0];
}

/** Junk that looks like config: the characters and words the parser reacts to. */
const junk = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        '\n',
        '\r\n',
        '\r',
        '[',
        ']',
        '"',
        "'",
        '=',
        ':',
        '#',
        ';',
        ' ',
        '\t',
        '\\',
        '\u2028',
        '\uFEFF',
        '\0',
      ),
      fc.constantFrom(
        '[a]\n',
        'profile ',
        'sso-session ',
        'role_arn',
        'source_profile = a\n',
        'sso_session=a\n',
        's3 =\n',
      ),
      fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'aws_secret_access_key = ', 'color=#'),
    ),
    { maxLength: 60 },
  )
  .map(pieces => pieces.join(''));

describe('parseConfig', () => {
  it('says line, section, severity, code, arguments and message of each issue', () => {
    expect(parseConfig('[dev]\n\nsource_profil = base').issues).toEqual([
      {
        line: 3,
        section: 'dev',
        severity: 'warning',
        code: 'key_misspelt',
        args: ['source_profil', 'source_profile'],
      },
    ]);
  });

  it('never throws, whatever the text, and keeps every issue inside the text', () => {
    fc.assert(
      fc.property(junk, text => {
        const { profiles, issues } = parseConfig(text);
        const lines = text.split(/\r\n|\r|\n/).length;
        expect([...profiles, ...issues].every(({ line }) => line >= 1 && line <= lines)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('lists the good sections whatever is between them', () => {
    fc.assert(
      fc.property(junk, text => {
        const { profiles } = parseConfig(`[good one]\n${ROLE}\n[x]\n${text}\n[good two]\n${ROLE}`);
        const good = profiles.filter(({ name }) => name.startsWith('good ')).map(({ roleName }) => roleName);
        expect(good).toEqual(['Dev', 'Dev']);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('takes %s for a name like any other', name => {
    const text = `[${name}]\naws_account_id = 999999999999\n${name} = 1\n[dev]\n${ROLE}\nsource_profile = ${name}`;
    const { profiles, issues } = parseConfig(text);
    expect(profiles.map(profile => profile.name)).toEqual([name, 'dev']);
    expect(profiles[1]?.source).toBe(name);
    expect(issues.map(({ code }) => code)).toEqual(['key_unknown']);
    expect(codes(`[dev]\n${ROLE}\nsource_profile = ${name}`)).toEqual(['3 source_undefined']);
  });

  it('gives each profile the layer it is asked for', () => {
    expect(parseConfig('[a]', { layer: 'team' }).profiles[0]?.layer).toBe('team');
  });

  it('cuts what is not a profile from the AWS CLI’s own sections', () => {
    expect(
      parseConfig('[preview]\nx=1\n[plugins]\n[services a]\n[sso-session b]\nsso_start_url=https://a.example').profiles,
    ).toEqual([]);
    expect(first(`[preview]\n${ROLE}`)?.name).toBe('preview');
    expect(first(`[services prod]\n${ROLE}`)?.name).toBe('services prod');
  });

  it('ignores the case of keys and takes quotes off values', () => {
    expect(first('[a]\nROLE_ARN = "arn:aws:iam::111122223333:role/Dev"\nGroup = \'000012\' ; note')).toMatchObject({
      roleName: 'Dev',
      group: '000012',
    });
  });

  it('lets the first of two equal keys count, and the lower-case one before others', () => {
    expect(first(`[a]\n${ROLE}\ngroup = one\ngroup = two`)?.group).toBe('one');
    expect(first(`[a]\n${ROLE}\nGROUP = one\ngroup = two`)?.group).toBe('two');
    expect(codes(`[a]\n${ROLE}\nGROUP = one\ngroup = two`)).toEqual(['3 key_duplicate']);
  });

  it('makes a portal role of sso keys, and a plain role where there is one', () => {
    const sso =
      'sso_account_id = 111122223333\nsso_role_name = Admin\nsso_start_url = https://p.example.com/start/#/ # note';
    expect(first(`[a]\n${sso}`)).toMatchObject({
      account: '111122223333',
      portal: { startUrl: 'https://p.example.com/start/#/', permissionSet: 'Admin' },
    });
    expect(first(`[a]\n${sso}\nrole_name = Own`)).not.toHaveProperty('portal');
  });

  it('reports what a portal role lacks, and accounts that disagree', () => {
    expect(codes('[a]\nsso_role_name = Admin')).toEqual(['1 portal_incomplete', '1 portal_incomplete']);
    expect(codes('[a]\nsso_account_id=111122223333\nsso_role_name=A\nsso_session=x')).toEqual([
      '4 sso_session_undefined',
    ]);
    expect(codes('[a]\nsso_account_id=111122223333\nsso_role_name=A\nsso_start_url=ftp://x')).toEqual([
      '4 portal_url_invalid',
    ]);
    const other =
      '[a]\nsso_account_id=111122223333\nsso_role_name=A\nsso_start_url=https://p.example.com\naws_account_id=999999999999';
    expect(codes(other)).toContain('2 account_conflict');
    expect(first(other)).not.toHaveProperty('portal');
  });

  it('knows the partition of a portal, and reports hosts that are not a portal’s, where the reader knows portals', () => {
    const readPortal: ReadPortalAddress = url =>
      url.startsWith('https://cn.example')
        ? { value: { partition: 'aws-cn' } }
        : { problems: [{ code: 'portal_unknown', args: [new URL(url).host] }] };
    const keys = 'sso_account_id = 111122223333\nsso_role_name = Admin\n';
    const parse = (text: string) => parseConfig(text, { readPortal });
    expect(parse(`[a]\n${keys}sso_start_url = https://cn.example/start`).profiles[0]).toMatchObject({
      ...{ partition: 'aws-cn', portal: { permissionSet: 'Admin' } },
    });
    const session = `[sso-session s]\nsso_start_url = https://cn.example/start\n[a]\n${keys}sso_session = s`;
    expect(parse(session).profiles[0]?.partition).toBe('aws-cn');
    const strange = parse(`[a]\n${keys}sso_start_url = https://phish.example/start`);
    expect(strange.profiles[0]).not.toHaveProperty('portal');
    expect(strange.issues).toMatchObject([{ line: 4, code: 'portal_unknown', args: ['phish.example'] }]);
    const own = parse(`[a]\n${keys}sso_start_url = https://cn.example/start\nrole_name = Own`);
    expect(own.profiles[0]).not.toHaveProperty('partition');
  });

  it('keeps of a portal what its address does not say, by its own region before that of the console', () => {
    const readPortal: ReadPortalAddress = (url, region) => ({
      value: { partition: region === undefined ? 'aws' : 'aws-cn', ...(region !== undefined && { region }), kind },
      problems: [{ code: 'portal_vanity', args: [new URL(url).host] }],
    });
    const kind = 'vanity';
    const keys = 'sso_account_id = 111122223333\nsso_role_name = Admin\n';
    const own = `${keys}sso_start_url = https://a.example\n`;
    const parse = (text: string) => {
      const { profiles, issues } = parseConfig(text, { readPortal });
      expect(issues.map(({ line, code }) => [line, code])).toEqual([[issues[0]?.line, 'portal_vanity']]);
      return [profiles[0]?.partition, profiles[0]?.portal?.region, profiles[0]?.portal?.kind];
    };
    expect(parse(`[a]\n${own}`)).toEqual(['aws', undefined, kind]);
    expect(parse(`[a]\n${own}region = cn-a-1`)).toEqual(['aws-cn', 'cn-a-1', kind]);
    expect(parse(`[a]\n${own}region = cn-a-1\nsso_region = cn-b-1`)).toEqual(['aws-cn', 'cn-b-1', kind]);
    const session = '[sso-session s]\nsso_start_url = https://a.example\n';
    expect(parse(`${session}sso_region = cn-c-1\n[a]\n${keys}sso_session = s`)).toEqual(['aws-cn', 'cn-c-1', kind]);
    expect(parse(`${session}[a]\n${keys}sso_session = s\nsso_region = cn-d-1`)).toEqual(['aws-cn', 'cn-d-1', kind]);
  });

  it('reports an [sso-session] without an address', () => {
    expect(codes('[sso-session a]\nsso_region = eu-west-1')).toEqual(['1 portal_incomplete']);
  });

  it('reports an empty value of a key it reads, and no other', () => {
    expect(codes('[a]\nregion =\ncli_pager =')).toEqual(['2 value_missing']);
  });

  it('finds a source in spite of a prefix, quotes, case, or a comment glued to it', () => {
    const base = '[my base]\naws_account_id = 999999999999\n[dev]\nrole_arn = arn:aws:iam::111122223333:role/Dev\n';
    for (const source of ['my base', 'profile my base', '"my base"', 'profile "my base"', 'My Base', 'my base;note']) {
      expect(parseConfig(`${base}source_profile = ${source}`).profiles[1]?.source).toBe('my base');
    }
  });

  it('reports the line that closes a circle, however long, and follows no circle twice', () => {
    const size = 20_000;
    const sections = Array.from({ length: size }, (_, index) => `[p${index}]\nsource_profile = p${(index + 1) % size}`);
    expect(codes(sections.join('\n'))).toEqual([`${size * 2} source_cycle`]);
    expect(codes('[a]\nsource_profile=b\n[b]\nsource_profile=a\n[c]\nsource_profile=a')).toEqual([
      '4 source_cycle',
      '5 section_without_role',
    ]);
  });
});
