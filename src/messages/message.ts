import type { Guard } from '../core/guards.ts';

/**
 * Who may send a message to the background.
 * - `own`: Hatrack's own pages
 * - `console`: the content script of a console page, about its own tab
 * - `both`
 */
export type Asker = 'own' | 'console' | 'both';

/** A message: who may send it, what it carries, and what the background answers. */
export interface Message<From extends Asker, Data, Answer> {
  readonly from: From;
  readonly carries: Guard<Data>;
  /** Only the compiler reads it. */
  readonly answer?: () => Answer;
}

/** What the browser says of the console page that asks; these fields of its message count for nothing. */
export interface AskingPage {
  readonly tabId: number;
  readonly url: string;
}

interface Unanswered<From extends Asker, Data> {
  /** Completes the message with the type of its answer. */
  answers<Answer>(): Message<From, Data, Answer>;
}

function from<From extends Asker>(asker: From) {
  return <Data>(carries: Guard<Data>): Unanswered<From, Data> => ({ answers: () => ({ from: asker, carries }) });
}

/** A message of Hatrack's own pages. */
export const own = from('own');

/** A message of console pages, about the tab that they are in: the background fills in `tabId` and `url`. */
export const consolePage = from('console');

/** A message of both: own pages name the tab, of a console page the background fills it in. */
export const both = from('both');
