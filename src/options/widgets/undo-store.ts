import { computed, signal } from '@preact/signals';
import type { StoreOf } from './store-of.ts';

/** `Of`: the things that the page can change. */
export interface Change<Of> {
  readonly of: Of;
  /** Takes this change back, and nothing else. Throws if that fails. Absent if nobody can take it back. */
  readonly undo?: (() => Promise<void>) | undefined;
}

/** What happened last. `not-undone`: the change is still there, and `undo` can be tried again. */
export interface UndoNotice<Of> {
  readonly what: 'changed' | 'undone' | 'not-undone';
  readonly of: Of;
}

export type UndoStore<Of> = StoreOf<ReturnType<typeof createUndoStore<Of>>>;

/** The changes of this page. The last one is taken back first. */
export function createUndoStore<Of>() {
  const changes = signal<readonly Change<Of>[]>([]);
  /** Until dismissed. */
  const notice = signal<UndoNotice<Of> | undefined>(undefined);
  let underway: Promise<void> | undefined;

  async function undoLast(wanted?: Of): Promise<void> {
    const change = changes.peek().at(-1);
    if (!change || (wanted !== undefined && change.of !== wanted)) return;
    const { of } = change;
    try {
      await change.undo?.();
      changes.value = changes.peek().filter(other => other !== change);
      notice.value = { what: 'undone', of };
    } catch {
      notice.value = { what: 'not-undone', of };
    }
  }

  return {
    notice,
    /** The change that `undo` would take back. */
    next: computed(() => changes.value.at(-1)?.of),
    changed(change: Change<Of>): void {
      if (change.undo) changes.value = [...changes.peek(), change];
      notice.value = { what: 'changed', of: change.of };
    },
    /**
     * Takes back the last change that is still there, if any. A click that calls it may ask for a permission.
     * @param wanted the only change to take back, as long as it is the last one
     */
    undo(wanted?: Of): Promise<void> {
      const undoing = (underway ? underway.then(() => undoLast(wanted)) : undoLast(wanted)).finally(() => {
        if (underway === undoing) underway = undefined;
      });
      underway = undoing;
      return undoing;
    },
    /** Forgets a change: somebody else has changed the same thing since. */
    forget(of: Of): void {
      changes.value = changes.peek().filter(change => change.of !== of);
      const shown = notice.peek();
      if (shown?.of === of && shown.what !== 'undone') notice.value = undefined;
    },
    dismiss(): void {
      notice.value = undefined;
    },
  };
}
