import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMON_MISTAKES } from '../fixtures/common-mistakes.ts';
import { pasteConfig } from './browser/config-editor.ts';
import { builtExtension } from './browser/extension.ts';
import { type Chromium, launchChromium } from './browser/launch-chromium.ts';
import { waitUntil } from './browser/wait-until.ts';
import { textIn } from './languages-texts.ts';

const LINE = { en: (line: number) => `Line ${line}`, ja: (line: number) => `${line} 行目` };

/** Each mistake is brought into the options page by itself, pasted: among keys that are typed, a completion may come before a slow machine's Enter. */
describe.each(['en', 'ja'] as const)('in the editor of a browser that speaks %s', language => {
  let chromium: Chromium;
  let options: Page;
  beforeAll(async () => {
    chromium = await launchChromium({ extensionDir: builtExtension.chromium, lang: language });
    options = await chromium.openOptions();
  });
  afterAll(async () => chromium?.close());

  it.each(COMMON_MISTAKES)('$what is reported with its line, its profile and a remedy', async mistake => {
    await pasteConfig(options, mistake.text, textIn(language, 'optionsTextLabel'));
    const shown = await issueThatSays(options, mistake.says[language]);
    expect(shown).toContain(LINE[language](mistake.line));
    expect(shown).toContain(mistake.profile ?? '');
  });
});

/** The whole line of the list of issues that holds these words, once it is there. */
function issueThatSays(options: Page, words: string): Promise<string> {
  return waitUntil(`an issue says “${words}”`, () =>
    options.evaluate(wanted => {
      const issues = [...document.querySelectorAll('.issue-list li')].map(({ textContent }) => textContent ?? '');
      return issues.find(issue => issue.includes(wanted));
    }, words),
  );
}
