import { kindOfKey, suggestKey } from './known-keys.ts';
import type { SectionReader } from './section-reader.ts';

/** Tells misspelt and empty keys, and those that have no effect here: the latter once a text, `toldKeys` is filled with them. */
export function checkKeys(reader: SectionReader, toldKeys: Set<string>): void {
  const isRole = reader.section.entries.has('role_arn') || reader.section.entries.has('role_name');
  const tellOnce = (code: 'key_unknown' | 'key_not_followed', key: string, writtenKey: string): void => {
    if (toldKeys.has(key)) return;
    toldKeys.add(key);
    reader.tell({ code, args: [writtenKey] }, key);
  };
  for (const { key, writtenKey, value } of reader.section.entries.values()) {
    const kind = kindOfKey(key);
    if (kind === 'read' && value === '') reader.tell({ code: 'value_missing', args: [key] }, key);
    if (kind === 'not-sent' && isRole) reader.tell({ code: 'key_not_sent', args: [key] }, key);
    if (kind === 'not-followed') tellOnce('key_not_followed', key, writtenKey);
    if (kind !== 'unknown') continue;
    const meant = suggestKey(key);
    if (meant !== undefined) reader.tell({ code: 'key_misspelt', args: [writtenKey, meant] }, key);
    else if (value !== '') tellOnce('key_unknown', key, writtenKey);
  }
}
