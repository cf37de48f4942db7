import { describe, expect, it } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import japanese from '../../../public/_locales/ja/messages.json';
import { createIssue } from './issue.ts';
import { ISSUE_MESSAGES } from './issue-messages.ts';

interface LocaleMessage {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** The issues of a locale, their placeholders filled in: code -> text with `$1`, `$2`. */
function issuesOf(locale: Readonly<Record<string, LocaleMessage>>): Record<string, string> {
  const issues = Object.entries(locale).filter(([key]) => key.startsWith('issue_'));
  return Object.fromEntries(
    issues.map(([key, { message, placeholders = {} }]) => [
      key.slice('issue_'.length),
      message.replace(/\$(\w+)\$/g, (_, name) => placeholders[name]?.content ?? 'missing'),
    ]),
  );
}

function argumentsOf(text: string): string[] {
  return [...new Set(text.match(/\$\d/g))].sort();
}

describe('issue messages', () => {
  it('read the same in the English locale', () => {
    expect(issuesOf(english)).toEqual(ISSUE_MESSAGES);
  });

  it('are all there in Japanese, with the same arguments', () => {
    const translated = issuesOf(japanese);
    expect(Object.keys(translated).sort()).toEqual(Object.keys(ISSUE_MESSAGES).sort());
    for (const [code, text] of Object.entries(ISSUE_MESSAGES)) {
      expect([code, argumentsOf(translated[code] ?? '')]).toEqual([code, argumentsOf(text)]);
    }
  });

  it('take their arguments as they are, and cut long ones', () => {
    const issue = createIssue({ code: 'key_misspelt', args: ['$2 $&', 'x'.repeat(100)] }, { line: 3 });
    expect(issue.message).toBe(`“$2 $&” is not a key, so this line has no effect. Did you mean ${'x'.repeat(80)}…?`);
  });
});
