import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatConfig } from '../config/format-config.ts';
import { parseConfig } from '../config/parse-config.ts';
import type { Profile } from '../model/profile.ts';
import { mergeConfigs } from './merge-configs.ts';

const OWN = `# my accounts
[jump]
aws_account_id = 999999999999

# careful
[profile dev]
role_arn = arn:aws:iam::111122223333:role/Dev ; the old one
source_profile = jump
color = ff0000
# never in a hurry

; the end
`;

describe('merging', () => {
  it("takes the other's values where one's own stood; color, comments, header and order stay", () => {
    const other = '[dev]\nrole_arn = arn:aws:iam::111122223333:role/Admin\nregion = eu-west-1\n';
    expect(mergeConfigs(OWN, other)).toBe(
      OWN.replace('role_arn = arn:aws:iam::111122223333:role/Dev ; the old one', other.split('\n')[1] ?? '').replace(
        'color = ff0000',
        'color = ff0000\nregion = eu-west-1',
      ),
    );
  });

  it('puts sections that only the other has at the end, in its order, with the comments above them', () => {
    const other = `; generated
lost = outside

# stage: two of them
[stage]
aws_account_id = 222233334444

[jump]
aws_account_id = 9999-9999-9999
# goes with nothing

[stage-2]
role_arn = arn:aws:iam::222233334444:role/Dev
s3 =
  max_queue_size = 5
# with it

# of nobody
`;
    expect(mergeConfigs(OWN, other)).toBe(`${OWN.replace('= 999999999999', '= 9999-9999-9999')}
; generated

# stage: two of them
[stage]
aws_account_id = 222233334444

[stage-2]
role_arn = arn:aws:iam::222233334444:role/Dev
s3 =
  max_queue_size = 5
# with it
`);
  });

  it('changes nothing where the other says the same in other words', () => {
    const other = '[profile dev]\nSource_Profile = "jump"\nrole_arn: arn:aws:iam::111122223333:role/Dev\n';
    expect(mergeConfigs(OWN, other)).toBe(OWN);
  });

  it.each<[string, string, string, string]>([
    [
      "does not mix one role's account with another's name",
      '[a]\naws_account_id = 111122223333\nrole_name = Dev\ncolor = f00\n',
      '[a]\nrole_arn = arn:aws:iam::444455556666:role/Ops\n',
      '[a]\ncolor = f00\nrole_arn = arn:aws:iam::444455556666:role/Ops\n',
    ],
    [
      'makes a role of the portal of what was another',
      '[a]\nrole_arn = arn:aws:iam::111122223333:role/Dev\nregion = eu-west-1\n',
      '[a]\nsso_session = s\nsso_account_id = 111122223333\nsso_role_name = Dev\n',
      '[a]\nregion = eu-west-1\nsso_session = s\nsso_account_id = 111122223333\nsso_role_name = Dev\n',
    ],
    [
      'lets several of one name meet in their order',
      '[a]\ncolor = 111111\n[a]\ncolor = 222222\n',
      '[a]\ncolor = 111111\n[a]\ncolor = 333333\n[a]\ncolor = 444444\n',
      '[a]\ncolor = 111111\n[a]\ncolor = 333333\n\n[a]\ncolor = 444444\n',
    ],
    [
      'replaces what counts, and no second spelling outlives it',
      '[a]\nColor = 111111\n  color = 222222\nregion = eu-west-1\n',
      '[a]\nColor = 333333\n',
      '[a]\n  Color = 333333\nregion = eu-west-1\n',
    ],
    [
      'moves a nested block as one',
      '[a]\ns3 =\n  max_queue_size = 1\n  # why\nregion = eu-west-1\n',
      '[a]\n  s3 =\n    max_queue_size = 2\n',
      '[a]\n  # why\nregion = eu-west-1\ns3 =\n  max_queue_size = 2\n',
    ],
    ['leaves out an empty value', '[a]\ncolor = 111111\n', '[a]\ncolor =\nregion =\n', '[a]\ncolor = 111111\n'],
    ['is the other text where there is none', '', '\n\n# top\n[a]\ncolor = f00\n', '# top\n[a]\ncolor = f00\n'],
    ['keeps a text that holds no section', '; mine', '[a]\ncolor = f00', '; mine\n\n[a]\ncolor = f00\n'],
    [
      'tells the names of the AWS CLI from those of profiles',
      '[plugins]\n',
      '[profile plugins]\n',
      '[plugins]\n\n[profile plugins]\n',
    ],
  ])('%s', (_, own, other, merged) => {
    expect(mergeConfigs(own, other)).toBe(merged);
    expect(mergeConfigs(merged, other)).toBe(merged);
  });
});

const profile: fc.Arbitrary<Profile> = fc.record(
  {
    name: fc.constantFrom('dev', 'prod', '本番', 'my role', 'jump'),
    line: fc.constant(1),
    layer: fc.constant('personal' as const),
    account: fc.constantFrom('111122223333', '444455556666', 'corp-dev'),
    roleName: fc.constantFrom('Dev', 'team/Ops'),
    region: fc.constantFrom('eu-west-1', 'us-east-1'),
    color: fc.constantFrom('ff0000', '00ff00'),
    group: fc.constantFrom('a # b', 'c'),
    mfaSerial: fc.constantFrom('arn:aws:iam::999999999999:mfa/alice'),
  },
  { requiredKeys: ['name', 'line', 'layer'] },
);
/** Comments, blank lines and odd lines anywhere, so that the text is a user's. */
const noise = fc.constantFrom('', '# note', '; note', 'not readable', '   ');
const config = fc
  .tuple(fc.array(profile, { maxLength: 6 }), fc.array(fc.tuple(fc.nat(40), noise), { maxLength: 8 }))
  .map(([profiles, notes]) => {
    const lines = formatConfig(profiles).split('\n');
    for (const [at, note] of notes) lines.splice(at % (lines.length + 1), 0, note);
    return lines.join('\n');
  });

/** Fields of each profile, by name and turn. */
function fieldsByName(text: string): ReadonlyMap<string, Partial<Profile>> {
  const turns = new Map<string, number>();
  return new Map(
    parseConfig(text).profiles.map(({ line: _, ...fields }) => {
      const turn = (turns.get(fields.name) ?? 0) + 1;
      turns.set(fields.name, turn);
      return [`${fields.name} ${turn}`, fields];
    }),
  );
}

describe('of any two texts', () => {
  it('the merged one says all that the other says, and of the rest what one had', () => {
    fc.assert(
      fc.property(config, config, (own, other) => {
        const [was, wanted, is] = [own, other, mergeConfigs(own, other)].map(fieldsByName);
        for (const [key, fields] of wanted ?? []) expect(is?.get(key)).toMatchObject(fields);
        for (const [key, fields] of was ?? []) if (!wanted?.has(key)) expect(is?.get(key)).toEqual(fields);
        expect(is?.size).toBe(new Set([...(was?.keys() ?? []), ...(wanted?.keys() ?? [])]).size);
      }),
      { numRuns: 150 },
    );
  });

  it("one's own sections and comments stand in their order, and merging once more changes nothing", () => {
    fc.assert(
      fc.property(config, config, (own, other) => {
        const merged = mergeConfigs(own, other);
        expect(mergeConfigs(merged, other)).toBe(merged);
        expect(mergeConfigs(own, own)).toBe(own);
        expect(mergeConfigs(own, '')).toBe(own);
        const lasting = (text: string) => text.split('\n').filter(line => /^\s*[[#;]/.test(line));
        expect(lasting(merged).slice(0, lasting(own).length)).toEqual(lasting(own));
      }),
      { numRuns: 150 },
    );
  });
});
