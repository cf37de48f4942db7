import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { type Recognized, recognize } from '../../../core/transfer/recognize.ts';
import { asEdited } from '../../draft/as-edited.ts';
import type { ConfigStore } from '../../draft/config-store.ts';
import type { Replacement } from '../../draft/replacement.ts';
import type { UndoStore } from '../../widgets/undo-store.ts';

/** A text that somebody brings, and what it is. */
export interface Brought {
  /** Of its file; `undefined` for one that was pasted. */
  readonly name: string | undefined;
  readonly what: Exclude<Recognized, { readonly kind: 'json' | 'foreign' | 'nothing' }>;
}

type How = Extract<Replacement, { readonly kind: 'import' }>['how'];

export interface ImportStore {
  readonly isOpen: ReadonlySignal<boolean>;
  /** What is being looked at; `undefined` while the user is asked for it. */
  readonly brought: ReadonlySignal<Brought | undefined>;
  /** Why a text cannot be taken. */
  readonly problem: ReadonlySignal<Extract<Recognized, { readonly kind: 'json' | 'foreign' | 'nothing' }> | undefined>;
  open(): void;
  close(): void;
  /** Shows what a text would change; a config for an empty editor is put there at once. */
  bring(text: string, name?: string): void;
  /** Asks for another text. */
  back(): void;
  /** Puts a text in the editor, and closes. */
  put(text: string, how: How): void;
  /** Puts profiles at the end of the text in the editor, and closes. */
  add(profiles: string): void;
}

export function createImportStore(
  { draft, put }: Pick<ConfigStore, 'draft' | 'put'>,
  undos: UndoStore<Replacement>,
): ImportStore {
  const isOpen = signal(false);
  const brought = signal<Brought | undefined>(undefined);
  const problem = signal<ImportStore['problem']['value']>(undefined);

  function ask(open: boolean): void {
    batch(() => {
      isOpen.value = open;
      brought.value = undefined;
      problem.value = undefined;
    });
  }

  function take(text: string, how: How, name: string | undefined): void {
    batch(() => {
      put(text);
      undos.changed({ of: { kind: 'import', name, how } });
      ask(false);
    });
  }

  return {
    isOpen,
    brought,
    problem,
    open: () => ask(true),
    close: () => ask(false),
    back: () => ask(true),
    bring(text, name) {
      const what = recognize(asEdited(text));
      if (what.kind === 'config' && draft.peek().trim() === '') return take(what.text, 'taken', name);
      const isUsable = what.kind !== 'json' && what.kind !== 'foreign' && what.kind !== 'nothing';
      batch(() => {
        ask(true);
        if (isUsable) brought.value = { name, what };
        else problem.value = what;
      });
    },
    put: (text, how) => take(text, how, brought.peek()?.name),
    add(profiles) {
      const before = draft.peek().trimEnd();
      take(before === '' ? profiles : `${before}\n\n${profiles}`, 'added', brought.peek()?.name);
    },
  };
}
