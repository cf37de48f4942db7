import { expect, it } from 'vitest';
import { browserSection } from './browser-section.ts';
import { findingsOf, rowsOf } from './written.fixture.ts';

const STATE = {
  ...({ version: '1.2.3', browser: 'Chrome 156', tab: 'console', withheld: [], optional: [], quota: 10_000 } as const),
  sizes: [{ area: 'local', key: 'index', bytes: 2000 }],
};
const HOST = 'https://*.a.example/*';

it.each<[string, Partial<Parameters<typeof browserSection>[0]>, string[]]>([
  ['nothing', {}, []],
  ['no console', { tab: 'none' }, ['careful: no_console']],
  ['all hosts withheld', { tab: 'withheld', withheld: [HOST] }, ['wrong: access_withheld']],
  ['some hosts withheld', { withheld: [HOST] }, ['careful: access_partly (*.a.example)']],
  ['an unreadable page', { tab: 'unreadable' }, ['wrong: page_unreadable']],
  ['a full storage', { quota: 2100 }, ['careful: storage_full (95)']],
])('finds off: %s', (_, changed, findings) => {
  expect(findingsOf(browserSection({ ...STATE, ...changed }, false))).toEqual(findings);
});

it('finds nothing off with a page that a switch may have left', () => {
  expect(findingsOf(browserSection({ ...STATE, tab: 'unreadable' }, true))).toEqual([]);
});

it('says what is granted and stored', () => {
  expect(rowsOf(browserSection({ ...STATE, withheld: [HOST], optional: ['tabGroups'] }, false))).toEqual([
    'version: Hatrack 1.2.3, Chrome 156',
    'tab: console',
    'withheld: `https://*.a.example/*`',
    'optional: `tabGroups`',
    'stored: used-of 2000 B, 10000 B',
    'local/index: 2000 B',
  ]);
});
