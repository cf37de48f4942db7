import type { IssueCode } from '../issues/issue.ts';
import { rememberFirst } from '../keys/did-you-mean.ts';
import { type KeyKind, kindOfKey, suggestKey } from '../keys/known-keys.ts';
import type { SectionReader } from '../sections/section-reader.ts';

/** Hatrack compares every unknown key with all known ones. Issues after so many get no hint, so that a text of junk is read fast. */
const MOST_SEARCHES = 1000;

/** Issues that are the same in every section: each key is reported once, with the number of its sections. */
const ONCE: Readonly<Partial<Record<KeyKind, IssueCode>>> = {
  unknown: 'key_unknown',
  'not-followed': 'key_not_followed',
  'not-sent': 'key_not_sent',
};

/**
 * Reports misspelled and empty keys in each section. Reports unknown keys, keys that the console cannot send, and keys that
 * Hatrack does not follow, once for a text, at the first line with the key.
 */
export function checkKeys(readers: readonly SectionReader[]): void {
  const suggest = rememberFirst(suggestKey, MOST_SEARCHES);
  const everywhere = new Map<string, { readonly report: (sections: number) => void; sections: number }>();
  for (const reader of readers) {
    const { entries } = reader.section;
    const isRole = entries.has('role_arn') || entries.has('role_name');
    for (const { key, writtenKey, value } of entries.values()) {
      const kind = kindOfKey(key);
      const meant = kind === 'unknown' ? suggest(key) : undefined;
      const code = ONCE[kind];
      if (kind === 'read' && value === '') reader.report({ code: 'value_missing', args: [key] }, key);
      if (meant !== undefined) reader.report({ code: 'key_misspelt', args: [writtenKey, meant] }, key);
      else if (key === 'external_id' && isRole) reader.report({ code: 'external_id_not_sent', args: [] }, key);
      else if (code !== undefined && (kind === 'not-sent' ? isRole : value !== '')) {
        const report = (sections: number): void => reader.report({ code, args: [writtenKey, String(sections)] }, key);
        const known = everywhere.get(key) ?? { report, sections: 0 };
        everywhere.set(key, { ...known, sections: known.sections + 1 });
      }
    }
  }
  for (const { report, sections } of everywhere.values()) report(sections);
}
