import { readFileSync } from 'node:fs';
import type { TextKey } from '../../src/core/text-key.ts';

export type Language = 'en' | 'ja';

/** A text of Hatrack's as its screens show it. */
export type Words = (key: TextKey, ...args: readonly string[]) => string;

/** The texts of one language, so that the tour finds buttons by the name that its user reads. */
export function wordsIn(language: Language): Words {
  const file = new URL(`../../public/_locales/${language}/messages.json`, import.meta.url);
  const messages: Readonly<Record<TextKey, { readonly message: string }>> = JSON.parse(readFileSync(file, 'utf8'));
  return (key, ...args) =>
    messages[key].message.replaceAll(/\$arg(\d)\$/g, (whole, place) => args[Number(place) - 1] ?? whole);
}
