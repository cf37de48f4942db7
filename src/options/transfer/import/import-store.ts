import { batch, signal } from '@preact/signals';
import { type Recognized, recognize } from '../../../core/transfer/recognize.ts';
import { asEdited } from '../../draft/as-edited.ts';
import type { ConfigStore } from '../../draft/config-store.ts';
import type { Replacement } from '../../draft/replacement.ts';
import type { StoreOf } from '../../widgets/store-of.ts';
import type { UndoStore } from '../../widgets/undo-store.ts';

/** A text that somebody brings, and what it is. */
export interface Brought {
  /** Of its file; `undefined` for one that was pasted. */
  readonly name: string | undefined;
  readonly what: Exclude<Recognized, Refused>;
}

/** Kinds of texts that Hatrack can make nothing of. */
const REFUSED = ['json', 'foreign', 'nothing', 'refused-setup'] as const;

type Refused = Extract<Recognized, { readonly kind: (typeof REFUSED)[number] }>;

type How = Extract<Replacement, { readonly kind: 'import' }>['how'];

export type ImportStore = StoreOf<ReturnType<typeof createImportStore>>;

export function createImportStore({ draft, put }: Pick<ConfigStore, 'draft' | 'put'>, undos: UndoStore<Replacement>) {
  const isOpen = signal(false);
  /** What is being looked at; `undefined` while the user is asked for it. */
  const brought = signal<Brought | undefined>(undefined);
  /** Why a text cannot be taken. */
  const problem = signal<Refused | undefined>(undefined);

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
    ...{ isOpen, brought, problem },
    open: () => ask(true),
    close: () => ask(false),
    /** Asks for another text. */
    back: () => ask(true),
    /** Shows what a text would change; a config for an empty editor is put there at once. */
    bring(text: string, name?: string): void {
      const what = recognize(asEdited(text));
      batch(() => {
        ask(true);
        if (isRefused(what)) problem.value = what;
        else if (what.kind === 'config' && draft.peek().trim() === '') take(what.text, 'taken', name);
        else brought.value = { name, what };
      });
    },
    /** Puts a text in the editor, and closes. */
    put: (text: string, how: How) => take(text, how, brought.peek()?.name),
    /** Puts profiles at the end of the text in the editor, and closes. */
    add(profiles: string): void {
      const before = draft.peek().trimEnd();
      take(before === '' ? profiles : `${before}\n\n${profiles}`, 'added', brought.peek()?.name);
    },
  };
}

function isRefused(what: Recognized): what is Refused {
  return REFUSED.some(kind => kind === what.kind);
}
