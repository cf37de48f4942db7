/** ms without a key after which the draft is read: short enough to feel at once, long enough not to read each letter. */
export const TYPING_PAUSE = 150;

/** Runs an act once nobody has asked for it again for a while. */
export function afterPause(ms: number, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  };
}
