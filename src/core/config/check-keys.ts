import { rememberFirst } from './did-you-mean.ts';
import { kindOfKey, suggestKey } from './known-keys.ts';
import type { SectionReader } from './section-reader.ts';

/** Every unknown key is held against all known ones; beyond so many, the hint is left out to keep junk fast. */
const MOST_SEARCHES = 1000;

/**
 * Makes the checker of a text's keys: it tells misspelt and empty keys and those the console cannot be sent wherever
 * they stand, and unknown or unfollowed ones where they stand first.
 */
export function createKeyChecker(): (reader: SectionReader) => void {
  const told = new Set<string>();
  const suggest = rememberFirst(suggestKey, MOST_SEARCHES);

  return reader => {
    const isRole = reader.section.entries.has('role_arn') || reader.section.entries.has('role_name');
    const tellOnce = (code: 'key_unknown' | 'key_not_followed', key: string, writtenKey: string): void => {
      if (!told.has(key)) reader.tell({ code, args: [writtenKey] }, key);
      told.add(key);
    };
    for (const { key, writtenKey, value } of reader.section.entries.values()) {
      const kind = kindOfKey(key);
      if (kind === 'read' && value === '') reader.tell({ code: 'value_missing', args: [key] }, key);
      if (kind === 'not-sent' && isRole) reader.tell({ code: 'key_not_sent', args: [key] }, key);
      if (kind === 'not-followed') tellOnce('key_not_followed', key, writtenKey);
      if (kind !== 'unknown') continue;
      const meant = suggest(key);
      if (meant !== undefined) reader.tell({ code: 'key_misspelt', args: [writtenKey, meant] }, key);
      else if (value !== '') tellOnce('key_unknown', key, writtenKey);
    }
  };
}
