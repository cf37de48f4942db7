import type { Preparation } from '../../core/saved/prepared-config.ts';

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
