import { compareStamps, type SaveStamp } from './save-stamp.ts';
import type { FoundHead } from './text-head.ts';

/**
 * What a profile does with the text.
 * - `push`: its own text is newer than the shared one, or there is no shared one
 * - `take`: the shared text is newer, and whole
 * - `wait`: pieces are missing or broken, and may still arrive; the profile's text stays in use
 * - `rest`: both are the same, or there is nothing to do
 */
export type NextStep = 'push' | 'take' | 'wait' | 'rest';

/**
 * @param own the stamp of this profile's text; `undefined` if it has none
 * @param isWhole whether all pieces of the head are there
 */
export function nextStep(own: SaveStamp | undefined, found: FoundHead, isWhole: boolean): NextStep {
  switch (found.kind) {
    case 'newer-format':
      return 'rest';
    case 'none':
      return own ? 'push' : 'rest';
    case 'cleared':
      return own && own.time > found.time ? 'push' : 'rest';
    default: {
      const order = own ? compareStamps(found.head, own) : 1;
      if (order < 0) return 'push';
      if (!isWhole) return 'wait';
      return order > 0 ? 'take' : 'rest';
    }
  }
}
