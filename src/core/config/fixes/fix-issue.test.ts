import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Profile } from '../../model/profile.ts';
import type { IssueCode } from '../issues/issue.ts';
import { type ParsedConfig, parseConfig } from '../parse-config.ts';
import { applyFix } from './fix-issue.ts';
import { type PlacedIssue, placeIssues } from './place-issues.ts';

const BASE = '[corp-jump]\naws_account_id = 999999999999\n';

const RESERVED =
  'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Admin_0123456789abcdef';
const PORTAL = '[sso-session main]\nsso_start_url = https://d-1.awsapps.com/start';
const PORTAL_ROLE = 'sso_account_id = 222233334444\nsso_role_name = Ops';

function placed(text: string): readonly PlacedIssue[] {
  return placeIssues(text, parseConfig(text));
}

function find(text: string, code: IssueCode): PlacedIssue {
  const issue = placed(text).find(found => found.code === code);
  if (!issue) throw new Error(`No ${code} in ${text}`);
  return issue;
}

/** The text with the issue's fix in it; as it was where there is none. */
function fixed(text: string, { line, fix }: PlacedIssue): string {
  const lines = text.split('\n');
  return fix ? lines.with(line - 1, applyFix(lines[line - 1] ?? '', fix)).join('\n') : text;
}

/** Profiles by place, without those of the section that an issue is about. */
function otherProfiles({ profiles }: ParsedConfig, { section }: PlacedIssue): readonly Profile[] {
  return profiles.filter(profile => profile.name !== section);
}

function withoutSource({ source: _, ...rest }: Profile): unknown {
  return rest;
}

const circles = ({ issues }: ParsedConfig) => issues.filter(({ code }) => code === 'source_cycle').length;

describe('a fix', () => {
  test.each<[code: IssueCode, section: string, line: string, after: string]>([
    ['key_misspelt', '[a]', 'source_profil = corp-jump', 'source_profile = corp-jump'],
    [
      'key_misspelt',
      '[a]\nrole_arn = arn:aws:iam::111122223333:role/A',
      '  Source-Profile: corp-jump # here',
      '  source_profile: corp-jump # here',
    ],
    ['key_misspelt', '[a]\nsource_profile = corp-jump', 'source_profil = corp-jump', '# source_profil = corp-jump'],
    ['color_misspelt', '[a]', 'color = tomatoe', 'color = tomato'],
    ['color_misspelt', '[a]', 'color = "tomatoe" ; red', 'color = "tomato" ; red'],
    ['color_misspelt', '[a]', 'color = tomatoe;red', 'color = tomato;red'],
    ['region_misspelt', '[a]', 'region = eu-west1', 'region = eu-west-1'],
    ['source_misspelt', '[a]', 'source_profile = corp-jmp', 'source_profile = corp-jump'],
    ['source_misspelt', '[a]', 'source_profile = profile corp-jmp', 'source_profile = profile corp-jump'],
    ['source_misspelt', '[a]', 'source_profile = profile "corp-jmp"', 'source_profile = profile "corp-jump"'],
    ['source_misspelt', '[a]', 'source_profile = corp-jmp;x', 'source_profile = corp-jump;x'],
    [
      'source_misspelt',
      '[the profile]\n[a]',
      'source_profile = profile the profil',
      'source_profile = profile the profile',
    ],
    ['source_case', '[a]', 'source_profile = Corp-Jump', 'source_profile = corp-jump'],
    [
      'sso_session_misspelt',
      '[sso-session main]\nsso_start_url = https://d-1.awsapps.com/start\n[a]',
      'sso_session = mian',
      'sso_session = main',
    ],
    [
      'sso_session_case',
      '[sso-session my corp-x]\nsso_start_url = https://d-1.awsapps.com/start\n[a]',
      'sso_session = My\u00a0corp\u2011x # ours',
      'sso_session = my corp-x # ours',
    ],
    [
      'role_reserved',
      `${PORTAL}\n[a]`,
      `role_arn = ${RESERVED} # ours`,
      'sso_account_id = 111122223333\nsso_role_name = Admin\nsso_session = main # ours',
    ],
    [
      'role_reserved',
      `[b]\nsso_start_url = https://d-1.awsapps.com/start\n${PORTAL_ROLE}\n[a]`,
      `  role_arn: "${RESERVED}"`,
      '  sso_account_id = 111122223333\n  sso_role_name = Admin\n  sso_start_url = https://d-1.awsapps.com/start',
    ],
    [
      'role_reserved',
      '[a]\nsso_start_url = https://d-1.awsapps.com/start',
      `role_arn = ${RESERVED}`,
      'sso_account_id = 111122223333\nsso_role_name = Admin',
    ],
    ['characters_ticks', '[a]', '`group` = Core', 'group = Core'],
    ['characters_ticks', '[a]', '  `group = Core`', '  group = Core'],
    ['account_case', '[mycorp]', 'aws_account_alias = MyCorp', 'aws_account_alias = mycorp'],
    ['section_unclosed', '[a]', '[b', '[b]'],
    ['section_unclosed', '[a]', '[profile b # mine', '[profile b] # mine'],
    ['quote_unclosed', '[a]', 'group = "Core', 'group = Core'],
    ['line_unreadable', '[a]', '  oops', '  # oops'],
    ['text_outside_section', '', 'region = eu-west-1', '# region = eu-west-1'],
    ['nested_unreadable', '[a]\ns3 =', '  oops', '  # oops'],
    ['key_duplicate', '[a]\nregion = eu-west-1', 'region = us-east-1', '# region = us-east-1'],
    ['value_missing', '[a]', 'region =', '# region ='],
    ['arn_conflict', '[a]\nrole_arn = arn:aws:iam::111122223333:role/A', 'role_name = B', '# role_name = B'],
  ])('takes %s away below %j: %s', (code, section, line, after) => {
    const before = code === 'text_outside_section' ? `${line}\n${BASE}` : `${BASE}${section}\n${line}\n[z]\nregion = x`;
    const issue = find(before, code);
    const text = fixed(before, issue);
    expect(text).toBe(before.replace(line, after));
    const read = parseConfig(text);
    expect(read.issues.filter(found => found.line === issue.line && found.code === code)).toEqual([]);
    const added = after.split('\n').length - 1;
    const others = otherProfiles(read, issue).map(other =>
      other.line > issue.line ? { ...other, line: other.line - added } : other,
    );
    expect(others).toEqual(otherProfiles(parseConfig(before), issue));
  });

  test.each<[why: string, code: IssueCode, text: string]>([
    ['the name meant was cut', 'source_misspelt', `[${'x'.repeat(60)}${'y'.repeat(40)}]\n[a]\nsource_profile = x`],
    ['the name meant is that of the section itself', 'source_misspelt', '[corp-dev]\nsource_profile = corp-dew'],
    ['what follows would be read otherwise', 'line_unreadable', '[a]\ns3 =\n  a = b\noops\n  region = eu-west-1'],
    ['what follows would no longer be skipped', 'value_missing', '[a]\nregion =\n  color = red'],
    ['only the user knows', 'arn_invalid', '[a]\nrole_arn = oops'],
    ['the text has two portals', 'role_reserved', `[sso-session x]\n[sso-session y]\n[a]\nrole_arn = ${RESERVED}`],
    ['the text has no portal', 'role_reserved', `[a]\nrole_arn = ${RESERVED}`],
    ['the name gives no permission set', 'role_reserved', `${PORTAL}\n[a]\nrole_arn = ${RESERVED.slice(0, -17)}`],
    [
      'the name gives no permission set for the portal of its section',
      'role_reserved',
      `[a]\nsso_start_url = https://d-1.awsapps.com/start\nrole_arn = ${RESERVED.slice(0, -17)}`,
    ],
    [
      'the section names a role by other keys too',
      'role_reserved',
      `[sso-session x]\n[a]\nrole_arn = ${RESERVED}\nsso_role_name = Ops`,
    ],
  ])('is not offered where %s', (_, code, text) => {
    expect(placed(text).filter(found => found.code === code && found.fix)).toEqual([]);
  });

  test('never writes a name that was cut, however it is misspelt', () => {
    const name = `${'long'.repeat(15)}-${'é'.repeat(3)}`;
    const issue = find(`[${name}]\n[a]\nsource_profile = ${name.slice(1)}`, 'source_misspelt');
    expect(issue.fix?.insert).toBe(name);
  });

  test('may close a circle of sources, as written; the line that closes it is reported', () => {
    const text = '[a]\nsource_profil = corp-jump\n[corp-jump]\nsource_profile = a';
    expect(circles(parseConfig(text))).toBe(0);
    const { issues } = parseConfig(fixed(text, find(text, 'key_misspelt')));
    expect(issues.map(({ line, code }) => [line, code])).toEqual([[4, 'source_cycle']]);
  });

  test('leaves all other profiles as they are, whatever the text, but for the source that closes a circle', () => {
    const lines = fc.constantFrom(
      '[corp-jump]',
      '[a]',
      '[b',
      '[profile "c"]',
      'role_arn = arn:aws:iam::111122223333:role/A',
      'source_profil = corp-jump',
      'source_profile = corp-jmp',
      'source_profile = A',
      'region =',
      '  color = tomatoe',
      'color = "red',
      's3 =',
      '  oops',
      'oops',
      'role_name = B',
      'region = eu-west1',
      'aws_account_alias = Corp',
    );
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 14 }), made => {
        const text = made.join('\n');
        const before = parseConfig(text);
        for (const issue of placeIssues(text, before)) {
          if (!issue.fix) continue;
          const after = parseConfig(fixed(text, issue));
          expect(after.issues.filter(found => found.line === issue.line && found.code === issue.code)).toEqual([]);
          const kept = circles(after) > circles(before) ? withoutSource : (profile: unknown) => profile;
          expect(otherProfiles(after, issue).map(kept)).toEqual(otherProfiles(before, issue).map(kept));
          if (issue.fix.kind !== 'replace') expect(after.profiles).toEqual(before.profiles);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the place of an issue', () => {
  test.each<[code: IssueCode, text: string, marked: string]>([
    ['key_misspelt', '[a]\n source_profil = x', 'source_profil'],
    ['color_misspelt', '[a]\ncolor = tomatoe # x', 'tomatoe'],
    ['value_missing', '[a]\nregion =', 'region'],
    ['section_unclosed', '[profile a', 'a'],
    ['section_unnamed', ' [] ', '[]'],
    ['line_unreadable', '[a]\n oops ', 'oops'],
  ])('of %s in %j is %s', (code, text, marked) => {
    const { line, columns } = find(text, code);
    expect(text.split('\n')[line - 1]?.slice(columns.from, columns.to)).toBe(marked);
  });

  test('is found for each of thousands of issues', () => {
    const text = `[a]\n${'oops\n'.repeat(5001)}${'[b]\noops\n'.repeat(5000)}`;
    expect(placed(text).length).toBeGreaterThan(10_000);
  });
});
