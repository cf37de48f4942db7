import { describe, expect, it } from 'vitest';
import { decidingPage, type PageAnswer, type SessionSigns, sessionState } from './session-state.ts';

const SIGNS: SessionSigns = { hasEnd: false, cookie: 'unknown', pages: 'none' };
const COOKIES = ['there', 'gone', 'unknown'] as const;
const PAGES = ['open', 'ended', 'none'] as const;

describe('a session', () => {
  it.each([
    ['there', 'open', 'open'],
    ['there', 'none', 'open'],
    ['there', 'ended', 'unsure'],
    ['gone', 'open', 'ended'],
    ['gone', 'none', 'ended'],
    ['gone', 'ended', 'ended'],
    ['unknown', 'open', 'open'],
    ['unknown', 'none', 'unsure'],
    ['unknown', 'ended', 'ended'],
  ] as const)('whose cookie is %s and whose pages are %s is %s', (cookie, pages, state) => {
    expect(sessionState({ ...SIGNS, cookie, pages })).toBe(state);
  });

  it('is over once AWS has said so, whatever cookie and pages show', () => {
    const states = COOKIES.flatMap(cookie => PAGES.map(pages => sessionState({ hasEnd: true, cookie, pages })));
    expect(new Set(states)).toEqual(new Set(['ended']));
  });
});

describe('the page that decides', () => {
  const answerOf = (...answers: PageAnswer[]) => decidingPage(answers.map(answer => ({ answer })))?.answer;

  it.each<[PageAnswer, PageAnswer[]]>([
    ['alive', ['ended', 'silent', 'outdated', 'alive', 'unloaded']],
    ['outdated', ['ended', 'silent', 'outdated', 'unloaded']],
    ['ended', ['silent', 'unloaded', 'ended']],
    ['unloaded', ['silent', 'unloaded']],
    ['silent', ['silent']],
  ])('is the one that is %s', (best, answers) => {
    expect(answerOf(...answers)).toBe(best);
    expect(answerOf(...answers.toReversed())).toBe(best);
  });

  it('is the first of equal ones, and none where there is none', () => {
    const pages = [1, 2].map(tabId => ({ tabId, answer: 'alive' as const }));
    expect(decidingPage(pages)?.tabId).toBe(1);
    expect(decidingPage([])).toBeUndefined();
  });
});
