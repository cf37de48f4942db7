import { effect } from '@preact/signals';
import type { Preparation } from '../../core/saved/prepared-config.ts';
import type { ConfigStore } from './config-store.ts';

/** ms without a key after which a draft is likely to be saved next. */
const PAUSE = 300;

/**
 * Prepares changed drafts before they are saved: saving then only has to write. The first change at once, since it may
 * be a whole text that is pasted and saved; from there on whenever typing pauses.
 */
export function prepareAhead({ draft, isChanged }: Pick<ConfigStore, 'draft' | 'isChanged'>, prepare: Prepare): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const prepareNow = (): void => {
    // A preparation that fails is made again when the text is saved, and a second failure is reported then.
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

/** The text before is not prepared again, unless that failed. */
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
