import { computed, signal } from '@preact/signals';
import { historyBytes, MAX_COOKIE_BYTES } from '../../aws/history-cookie/encode-history.ts';
import type { ClearedHistory, ConsoleHistory, HistoryClearing } from '../../core/history/console-history.ts';
import { cookieStoreKey } from '../../core/history/cookie-store.ts';
import { entryKey, type HistoryEntry } from '../../core/history/history-entry.ts';
import type { Ledger, LedgerEntry } from '../../core/history/ledger.ts';
import { logFailure } from '../../platform/log.ts';
import { askBackground } from '../../platform/messages.ts';
import { readItem, watchItem } from '../../platform/read-item.ts';
import { storeMemories } from '../../store/background-items.ts';
import { ledger as ledgerItem } from '../../store/list-items.ts';
import type { TrailRole } from '../trail/trail-dialog.tsx';
import type { StoreOf } from '../widgets/store-of.ts';
import { createUndoStore } from '../widgets/undo-store.ts';
import { forget, type HistoryEdit, moveTo, pin, relabel, reversed, takeOut } from './history-edits.ts';
import { type HistoryRow, historyRows } from './history-rows.ts';

/** What the user did to the history, and the `name` of the role. */
export interface HistoryChange {
  readonly what: 'order' | 'shown' | 'takenOut' | 'label' | 'pin' | 'unpin' | 'forgotten' | 'restored' | 'cleared';
  readonly name: string;
}

type History = ConsoleHistory & { readonly known: readonly LedgerEntry[] };

export type HistoryStore = StoreOf<ReturnType<typeof openHistory>>;

/**
 * The console's histories beside the ledger. Each edit is made at once and can be undone. Reads them when they are
 * first shown, and then follows every console page.
 */
export function openHistory() {
  const undos = createUndoStore<HistoryChange>();
  /** One for each console and container that has a history, or had one; `undefined` until it is read. */
  const histories = signal<readonly ConsoleHistory[] | undefined>(undefined);
  const ledger = signal<Ledger>({});
  const wanted = signal<string | undefined>(undefined);
  /** Why the last edit was not made: the cookie would be `tooLong`, or the browser refused it without a reason. */
  const failure = signal<'tooLong' | 'failed' | undefined>(undefined);
  /** The role that the user wants to know more of: who used it. */
  const trail = signal<TrailRole | undefined>(undefined);
  const chosen = computed(() => {
    const all = histories.value ?? [];
    const history = all.find(({ cookieStore }) => cookieStoreKey(cookieStore) === wanted.value) ?? all[0];
    return history && { ...history, known: ledger.value[history.base ?? ''] ?? [] };
  });

  async function read(): Promise<void> {
    const [all, known] = await Promise.all([askBackground('readHistories'), readItem(ledgerItem)]);
    histories.value = all;
    ledger.value = known;
  }

  async function make({ cookieStore, base }: History, { entries, known }: HistoryEdit): Promise<void> {
    if (entries) await askBackground('writeHistory', { cookieStore, ...entries });
    if (known && base !== undefined) await askBackground('changeLedger', { base, ...known });
  }

  /** Changes the history in front. The result of `act` undoes the change. */
  async function change(of: HistoryChange, act: (history: History) => Promise<() => Promise<unknown>>): Promise<void> {
    const history = chosen.peek();
    if (!history) return;
    failure.value = undefined;
    try {
      const undo = await act(history);
      await read();
      undos.changed({ of, undo: () => undo().then(read) });
    } catch {
      failure.value = 'failed';
      await read().catch(() => undefined);
    }
  }

  async function edit(of: HistoryChange, makeEdit: (history: History) => HistoryEdit): Promise<void> {
    const history = chosen.peek();
    if (!history) return;
    const made = makeEdit(history);
    if (made.entries && !fits(history, made.entries.after)) {
      failure.value = 'tooLong';
      return;
    }
    await change(of, async () => {
      await make(history, made);
      return () => make(history, reversed(made));
    });
  }

  const isShown = ({ key }: HistoryRow) => chosen.peek()?.entries.some(entry => entryKey(entry) === key);

  const readAgain = (): void => {
    if (!histories.peek()) return;
    read().catch(error => logFailure('the history could not be read again', error));
  };
  watchItem(ledgerItem, readAgain);
  watchItem(storeMemories, readAgain);

  return {
    ...{ histories, chosen, failure, undos, read, trail },
    rows: computed(() => historyRows(chosen.value?.entries ?? [], chosen.value?.known ?? [])),
    /** Shows who used the role of a row; without one it closes that. */
    showTrail(row?: HistoryRow): void {
      const history = chosen.peek();
      trail.value = row && history && { ...row.entry, partition: history.cookieStore.partition };
    },
    choose(key: string): void {
      wanted.value = key;
    },
    moveTo: (row: HistoryRow, place: number) =>
      edit({ what: isShown(row) ? 'order' : 'shown', name: row.name }, ({ entries }) => moveTo(entries, row, place)),
    takeOut: (row: HistoryRow) => edit({ what: 'takenOut', name: row.name }, ({ entries }) => takeOut(entries, row)),
    forget: (row: HistoryRow) => edit({ what: 'forgotten', name: row.name }, ({ entries }) => forget(entries, row)),
    pin: (row: HistoryRow, isPinned: boolean) =>
      edit({ what: isPinned ? 'pin' : 'unpin', name: row.name }, () => pin(row, isPinned)),
    rename: (row: HistoryRow, displayName: string) =>
      edit({ what: 'label', name: row.name }, ({ entries }) => relabel(entries, row, { displayName })),
    recolor: (row: HistoryRow, color: string) =>
      edit({ what: 'label', name: row.name }, ({ entries }) => relabel(entries, row, { color })),
    restore: () =>
      change({ what: 'restored', name: '' }, async ({ cookieStore, entries: before }) => {
        const { entries: after } = await askBackground('restoreHistory', { cookieStore });
        return () => askBackground('writeHistory', { cookieStore, before: after, after: before });
      }),
    clear: (what: Omit<HistoryClearing, 'cookieStore'>) =>
      change({ what: 'cleared', name: '' }, async ({ cookieStore }) => {
        const cleared: ClearedHistory = await askBackground('clearHistory', { cookieStore, ...what });
        return () => askBackground('undoClear', cleared);
      }),
  };
}

function fits({ name, fields }: ConsoleHistory, entries: readonly HistoryEntry[]): boolean {
  return historyBytes(name, { entries, ...(fields && { fields }) }) <= MAX_COOKIE_BYTES;
}
