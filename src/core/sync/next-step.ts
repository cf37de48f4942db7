import { compareStamps, type SaveStamp } from './save-stamp.ts';
import type { FoundHead } from './text-head.ts';

/**
 * What a profile does about the text.
 * - `push`: its own is newer than the one in the sync space, or there is none
 * - `take`: the one in the sync space is newer, and whole
 * - `wait`: pieces are missing or broken; they may be on their way. What this profile has goes on working.
 * - `rest`: both are the same, or there is nothing to do
 */
export type NextStep = 'push' | 'take' | 'wait' | 'rest';

/**
 * @param own the save that this profile's text comes from; `undefined` when it has none
 * @param isWhole of the pieces that the head names
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
