import { expect, test, vi } from 'vitest';
import { runInPage } from '../../platform/run-in-page.ts';
import { keepTitle } from './keep-title.ts';

vi.mock('../../platform/run-in-page.ts', () => ({ runInPage: vi.fn() }));

test('a name comes before the title as titles show it: without spaces at its ends, or two in a row', async () => {
  await keepTitle(7, '  payments \t prod ');
  await keepTitle(7, undefined);
  expect(vi.mocked(runInPage).mock.calls.map(([tab, , args]) => [tab, args])).toEqual([
    [7, ['payments prod · ']],
    [7, ['']],
  ]);
});
