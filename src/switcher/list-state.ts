import type { SwitcherStore } from './switcher-store.ts';

/** Why there is no list: what is stored cannot be read, or the text alone; nothing was ever saved, no console is in front, or no role is for it. */
export type NoListReason = 'broken' | 'damaged' | 'no-config' | 'no-console' | 'empty';

/** Whether there is a list to show; not yet, while the page is asked and the roles are read. */
export function listState(store: SwitcherStore): 'there' | 'asking' | 'reading' | NoListReason {
  const { kind } = store.tab.value;
  const isEmpty = store.total.value === 0;
  if (store.isBroken.value) return 'broken';
  if (store.isDamaged.value && isEmpty) return 'damaged';
  if (!store.hasConfig.value && isEmpty) return 'no-config';
  if (kind === 'withheld') return 'no-console';
  if (!store.isReady.value) return kind === 'asking' ? 'asking' : 'reading';
  if (!isEmpty) return 'there';
  return kind === 'none' ? 'no-console' : 'empty';
}
