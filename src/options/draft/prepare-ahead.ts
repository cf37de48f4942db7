import { effect } from '@preact/signals';
import type { Preparation } from '../../core/saved/prepared-config.ts';
import type { ConfigStore } from './config-store.ts';

/** ms without a key after which the user is likely to save the draft next. */
const PAUSE = 300;

/**
 * Prepares changed drafts before they are saved, so that a save only has to write. Prepares the first change at once,
 * because it may be a whole text that is pasted and saved; later changes whenever the typing pauses.
 */
export function prepareAhead({ draft, isChanged }: Pick<ConfigStore, 'draft' | 'isChanged'>, prepare: Prepare): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const prepareNow = (): void => {
    // If a preparation fails, the save prepares the text again and reports a second failure.
    if (isChanged.peek()) prepare(draft.peek()).catch(() => undefined);
  };
  effect(() => {
    if (draft.value !== undefined && pause === undefined) prepareNow();
    clearTimeout(pause);
    pause = setTimeout(() => {
      pause = undefined;
      prepareNow();
    }, PAUSE);
  });
}

export type Prepare = (text: string) => Promise<Preparation>;

/** Does not prepare the same text again, unless its preparation failed. */
export function rememberLast(prepare: Prepare): Prepare {
  let last: { readonly text: string; readonly preparation: Promise<Preparation> } | undefined;
  return text => {
    if (last?.text === text) return last.preparation;
    const asked = { text, preparation: prepare(text) };
    last = asked;
    asked.preparation.catch(() => {
      if (last === asked) last = undefined;
    });
    return asked.preparation;
  };
}
