import { kindOfKey, READ_KEYS, suggestKey } from './known-keys.ts';
import type { SectionReader } from './section-reader.ts';

/** Tells unknown, misspelt, unsent and empty keys. An unknown key is told once: `toldKeys` is filled with it. */
export function checkKeys(reader: SectionReader, toldKeys: Set<string>): void {
  for (const { key, writtenKey, value } of reader.section.entries.values()) {
    const kind = kindOfKey(key);
    if (kind === 'not-sent') reader.tell({ code: 'key_not_sent', args: [key] }, key);
    if (kind === 'not-followed') reader.tell({ code: 'key_not_followed', args: [key] }, key);
    if (kind === 'quiet' && value === '' && READ_KEYS.some(readKey => readKey === key)) {
      reader.tell({ code: 'value_missing', args: [key] }, key);
    }
    if (kind !== 'unknown') continue;
    const meant = suggestKey(key);
    if (meant !== undefined) reader.tell({ code: 'key_misspelt', args: [writtenKey, meant] }, key);
    else if (value !== '' && !toldKeys.has(key)) {
      toldKeys.add(key);
      reader.tell({ code: 'key_unknown', args: [writtenKey] }, key);
    }
  }
}
