import { type Guard, list, record, textUpTo } from '../guards.ts';
import { LONGEST } from '../limits.ts';
import { foldText } from './fold-text.ts';

interface LearnedChoice {
  /** See `lettersOf`. */
  readonly letters: string;
  /** Key of the role. */
  readonly key: string;
}

/** Which role was chosen for which letters, the latest last. */
export type LearnedChoices = readonly LearnedChoice[];

/** Reads what is stored; what is no choice is left out. */
export const parseLearnedChoices: Guard<LearnedChoices> = list(
  record({ letters: textUpTo(LONGEST.query), key: textUpTo(LONGEST.key) }),
);

/** The letters of a query as they compare, without spaces around; '' where nothing was typed. */
export function lettersOf(query: string): string {
  return foldText(query.slice(0, LONGEST.query)).trim();
}

/** With the role that was chosen for a query, in place of the one before. */
export function withChoice(choices: LearnedChoices, query: string, key: string): LearnedChoices {
  const letters = lettersOf(query);
  return letters === '' ? choices : withLater(choices, [{ letters, key }]);
}

/** Both, the later choice where two are for the same letters. */
export function withLater(choices: LearnedChoices, later: LearnedChoices): LearnedChoices {
  const isReplaced = ({ letters }: LearnedChoice): boolean => later.some(choice => choice.letters === letters);
  return [...choices.filter(choice => !isReplaced(choice)), ...later];
}
