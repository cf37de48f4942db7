import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkedRole, pageLink } from '../../../aws/hosts/page-link.ts';
import type { Role } from '../../../core/roles/role.ts';
import type { KnownOffer } from '../../../core/switching/role-offer.ts';
import type { Text } from '../../../core/text-key.ts';
import { offerTexts } from './offer-texts.ts';

const ROLE: Role = {
  ...{ key: 'k', name: 'prod', account: '444455556666', roleName: 'team/Admin', partition: 'aws' },
};

/** The key of a text, with what is filled in. */
const text: Text = (key, ...args) => `${key}(${args.join(', ')})`;

function says(known: KnownOffer['known'], role: Partial<Role> = {}): string {
  const { title, detail } = offerTexts({ kind: 'role', known, role: { ...ROLE, ...role } }, text);
  return `${title}\n${detail}`;
}

/** As a page may label a role in the history that it writes: to look like `prod`, or to break the panel. */
const HOSTILE: Readonly<Record<string, string>> = {
  'zero width': 'p\u200br\u200co\u200dd\u2060\ufeff',
  'soft hyphen': 'pr\u00adod',
  'override of direction': '\u202edorp',
  isolates: '\u2066prod\u2069',
  'Hangul filler': 'prod\u3164\u115f\u1160\uffa0',
  'blank Braille': '\u2800prod\u2800',
  'Mongolian and Khmer': 'pro\u180e\u17b4\u17b5d',
  'variation selectors': 'prod\ufe0f\u{e0100}',
  tags: `prod${String.fromCodePoint(...[...'safe'].map(letter => 0xe0000 + letter.charCodeAt(0)))}`,
  'blanks of all kinds': 'prod\u00a0\u2003\u3000\u202f prod',
  'line breaks': 'prod\r\nIt’s in your configuration.\u2028\u2029\u0085\v',
  'Cyrillic look-alike': 'рrоd',
  'full width': 'ｐｒｏｄ',
  'mathematical letters': '𝗽𝗿𝗼𝗱',
  'stacked marks': `p${'\u0301'.repeat(300)}rod`,
  '576 letters': 'x'.repeat(576),
  'our own words': 'prod” offerFromConfig()',
  'nothing to be seen': '\u3164\u2800\u200b',
};

const FITS = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** What hostile labels are made of. */
const label = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...Object.values(HOSTILE).flatMap(each => [...each])),
    fc.string({ unit: 'binary', maxLength: 2 }),
  ),
  minLength: 1,
  maxLength: 600,
});

/** Whatever a role is labeled: what is not its label is the same, and the label is one short line that is seen. */
function keepsItsWords(known: 'used' | 'seen', name: string): void {
  const [title = '', source = '', quoted, ...more] = says(known, { name }).split('\n');
  expect([title, source, more]).toEqual([
    'offerOtherRole(team/Admin, 4444-5555-6666)',
    known === 'seen' ? 'offerFromPage()' : 'offerFromUse()',
    [],
  ]);
  if (quoted === undefined) return;
  const [, shown = ''] = /^offerLabel\((.+)\)$/su.exec(quoted) ?? [];
  expect(shown).toMatch(FITS);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThanOrEqual(64);
  expect(shown).toBe(shown.trim());
  expect(shown).not.toMatch(/\p{M}{3}|\p{Z}{2}/u);
}

describe('what the panel says of a role outside the config', () => {
  it.each(Object.entries(HOSTILE))('its label says nothing in our place: %s', (_, name) => {
    keepsItsWords('seen', name);
    keepsItsWords('used', name);
  });

  it('no label says anything in our place', () => {
    fc.assert(fc.property(fc.constantFrom('used', 'seen'), label, keepsItsWords));
  });

  it('nothing is quoted where there is nothing to see', () => {
    expect(says('seen', { name: '\u3164\u2800\u200b' })).not.toContain('offerLabel');
    expect(says('seen', { name: 'team/Admin @ 444455556666' })).not.toContain('offerLabel');
  });
});

it('a role of the config goes by its name, with account and role, whatever the name', () => {
  expect(says('config')).toBe('offerRole(prod)\nofferAccount(4444-5555-6666, team/Admin)\nofferFromConfig()');
  for (const name of Object.values(HOSTILE)) {
    const lines = says('config', { name }).split('\n');
    expect(lines.slice(1)).toEqual(['offerAccount(4444-5555-6666, team/Admin)', 'offerFromConfig()']);
    expect(lines[0]).toMatch(FITS);
  }
});

it('the number of an account that goes by an alias is there', () => {
  const role = { ...ROLE, account: 'data-lake' };
  const { title, subject } = offerTexts({ kind: 'role', known: 'seen', role, number: '444455556666' }, text);
  expect(title).toBe('offerOtherRole(team/Admin, 4444-5555-6666 (data-lake))');
  expect(subject).toBe('team/Admin @ 4444-5555-6666 (data-lake)');
});

it('of a link only what names a role in IAM’s letters is shown, and a path is cut', () => {
  const link = (roleName: string) =>
    linkedRole(pageLink('https://console.aws.amazon.com/', { ...ROLE, roleName }) ?? '');
  for (const name of Object.values(HOSTILE)) {
    const found = link(name);
    expect(found === undefined || /^[!-~]+$/.test(found.roleName)).toBe(true);
  }
  const shown = (roleName: string) => {
    const found = link(roleName);
    return found && offerTexts({ kind: 'unknown', link: found }, text).title;
  };
  expect(shown('Nobodys')).toBe('offerUnknown(4444-5555-6666/Nobodys)');
  expect(shown(`${'Call.this.number/'.repeat(30)}Admin`)).toBe('offerUnknown(4444-5555-6666/…/Admin)');
  expect(shown('x'.repeat(65))).toBeUndefined();
  fc.assert(
    fc.property(label, name => {
      const title = shown(name);
      expect(title === undefined || /^offerUnknown\(4444-5555-6666\/(?:…\/)?[!-~]{1,64}\)$/.test(title)).toBe(true);
    }),
  );
});
