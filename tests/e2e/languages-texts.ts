import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

export type Language = 'en' | 'ja';

type Messages = Readonly<Record<string, { readonly message: string }>>;

const messages: Readonly<Record<Language, Messages>> = { en: readMessages('en'), ja: readMessages('ja') };

function readMessages(language: Language): Messages {
  const file = new URL(`../../public/_locales/${language}/messages.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** A text of the locale, for what a test clicks. */
export function textIn(language: Language, key: string): string {
  const found = messages[language][key];
  if (!found) throw new Error(`No text ${key}`);
  return found.message;
}

/** Texts of a page that stand in another language's locale only: what nobody translated, or nobody asked the locale for. */
export async function foreignTexts(page: Page, language: Language): Promise<string[]> {
  const other: Language = language === 'en' ? 'ja' : 'en';
  const patterns = Object.keys(messages[other])
    .filter(key => textIn(other, key) !== textIn(language, key))
    .map(key => toPattern(textIn(other, key)));
  const keys = new Set(Object.keys(messages[language]).filter(key => /[A-Z_]/.test(key)));
  const texts = await allTexts(page);
  return texts.filter(text => keys.has(text) || patterns.some(pattern => pattern.test(text)));
}

function toPattern(message: string): RegExp {
  const parts = message.split(/\$arg\d\$/).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`, 's');
}

/** Everything that is read or read out: text, labels, tooltips, placeholders, alternatives, the title. */
function allTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node instanceof Text) texts.push(node.data);
      if (!(node instanceof Element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(node.getAttribute(name) ?? '');
    }
    return texts.map(text => text.trim()).filter(text => text !== '');
  });
}
