import { lastOf, MOST } from '../core/limits.ts';
import { type LearnedChoices, parseLearnedChoices } from '../core/roles/learned-choices.ts';
import { noneIfEmpty } from './layer-indexes.ts';
import { aside, defineItem } from './stored-item.ts';

/** Which role was chosen for which letters, on this machine. */
export const learnedChoices = aside(
  defineItem<LearnedChoices>(
    'local',
    'learnedChoices',
    stored => parseLearnedChoices(stored) ?? [],
    choices => noneIfEmpty(lastOf(choices, MOST.learnedChoices)),
  ),
);
