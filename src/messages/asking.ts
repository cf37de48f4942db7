import type { AskingPage, Message } from './message.ts';
import type { MESSAGES } from './messages.ts';

type Messages = typeof MESSAGES;

/** Names of the messages that somebody may send. */
export type NameFor<Asker extends 'own' | 'console'> = {
  [Name in keyof Messages]: Messages[Name]['from'] extends Asker | 'both' ? Name : never;
}[keyof Messages];

type SharedName = NameFor<'own'> & NameFor<'console'>;

/** What a message carries. */
export type DataOf<Name extends keyof Messages> =
  Messages[Name] extends Message<infer _From, infer Data, infer _Answer> ? Data : never;

/** What the background answers to it. */
export type AnswerOf<Name extends keyof Messages> =
  Messages[Name] extends Message<infer _From, infer _Data, infer Answer> ? Answer : never;

/** What a caller passes: nothing at all where the message carries nothing. */
export type Passed<Data> = Record<never, never> extends Data ? [data?: Data] : [data: Data];

/** Asks the background; throws what its handler threw. */
type Ask<Name extends keyof Messages, ByItself = never> = <Asked extends Name>(
  name: Asked,
  ...data: Passed<Omit<DataOf<Asked>, ByItself & string>>
) => Promise<AnswerOf<Asked>>;

/** How Hatrack's own pages ask. */
export type AskFromOwnPage = Ask<NameFor<'own'>>;

/** How a console page asks: which tab and page it is, the background knows by itself. */
export type AskFromConsole = Ask<NameFor<'console'>, keyof AskingPage>;

/** How whoever shows the switcher asks, popup or menu. */
export type AskFromSwitcher = Ask<SharedName>;

/** What the background does with each message. */
export type Handlers = {
  readonly [Name in keyof Messages]: (data: DataOf<Name>) => AnswerOf<Name> | Promise<AnswerOf<Name>>;
};
