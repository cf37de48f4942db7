import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** `Of`: what can be changed on the page. */
export interface Change<Of> {
  readonly of: Of;
  /** Takes this change back, and nothing else. Throws when it could not. */
  readonly undo: () => Promise<void>;
}

/** What happened last. `not-undone`: taking it back failed; it can be tried again. */
export interface UndoNotice<Of> {
  readonly what: 'changed' | 'undone' | 'not-undone';
  readonly of: Of;
}

export interface UndoStore<Of> {
  /** Until dismissed. */
  readonly notice: ReadonlySignal<UndoNotice<Of> | undefined>;
  /** What `undo` would take back. */
  readonly next: ReadonlySignal<Of | undefined>;
  changed(change: Change<Of>): void;
  /** Takes back the last change that was not, if any. */
  undo(): Promise<void>;
  /** It was changed by somebody else since: there is nothing of ours to take back. */
  forget(of: Of): void;
  dismiss(): void;
}

/** The changes of this page, the last one taken back first. */
export function createUndoStore<Of>(): UndoStore<Of> {
  const changes = signal<readonly Change<Of>[]>([]);
  const notice = signal<UndoNotice<Of> | undefined>(undefined);
  let last: Promise<void> = Promise.resolve();

  async function undoLast(): Promise<void> {
    const change = changes.peek().at(-1);
    if (!change) return;
    const { of } = change;
    try {
      await change.undo();
      changes.value = changes.peek().filter(other => other !== change);
      notice.value = { what: 'undone', of };
    } catch {
      notice.value = { what: 'not-undone', of };
    }
  }

  return {
    notice,
    next: computed(() => changes.value.at(-1)?.of),
    changed(change) {
      changes.value = [...changes.peek(), change];
      notice.value = { what: 'changed', of: change.of };
    },
    undo() {
      last = last.then(undoLast);
      return last;
    },
    forget(of) {
      if (changes.peek().every(change => change.of !== of)) return;
      changes.value = changes.peek().filter(change => change.of !== of);
      if (notice.peek()?.of === of) notice.value = undefined;
    },
    dismiss() {
      notice.value = undefined;
    },
  };
}
