import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { markTab } from './mark-tab.ts';

vi.mock('../../platform/run-in-page.ts', () => ({
  runInPage: async (_: number, run: (...args: unknown[]) => unknown, args: unknown[]) => run(...args),
}));

let page: { title: string; head: object };
let listeners: readonly (() => void)[];

/** A page whose head has no icons, and that notes who observes it. */
beforeEach(() => {
  vi.useFakeTimers();
  page = { title: 'EC2', head: {} };
  listeners = [];
  vi.stubGlobal('document', Object.assign(page, { createElement: () => ({ remove: () => undefined }) }));
  vi.stubGlobal(
    'MutationObserver',
    class {
      readonly #listener: () => void;
      constructor(listener: () => void) {
        this.#listener = listener;
      }
      observe(): void {
        listeners = [...listeners, this.#listener];
      }
      disconnect(): void {
        listeners = listeners.filter(listener => listener !== this.#listener);
      }
    },
  );
  Object.assign(page.head, { querySelectorAll: () => [] });
});

afterEach(async () => {
  await markTab(0, {});
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function write(title: string): string {
  page.title = title;
  for (const changed of listeners) changed();
  return page.title;
}

test('a name stays before a title through 1,000 changes, with one observer and no timer', async () => {
  await markTab(0, { name: 'payments' });
  for (let count = 0; count < 1000; count += 1) {
    vi.advanceTimersByTime(400);
    expect(write(`View ${count}`)).toBe(`payments · View ${count}`);
    expect([listeners.length, vi.getTimerCount()]).toEqual([1, 0]);
  }
  await markTab(0, { name: 'payments' });
  expect(listeners).toHaveLength(1);
  await markTab(0, {});
  expect([page.title, listeners.length]).toEqual(['View 999', 0]);
});

test('a page that writes its title again three times in a second keeps it', async () => {
  await markTab(0, { name: 'payments' });
  expect([1, 2, 3, 4].map(count => write(`View ${count}`))).toEqual([
    ...['payments · View 1', 'payments · View 2'],
    ...['View 3', 'View 4'],
  ]);
});

test('a name comes before the title as titles show it: without spaces at its ends, or two in a row', async () => {
  await markTab(0, { name: '  payments \t prod ' });
  expect(page.title).toBe('payments prod · EC2');
});
