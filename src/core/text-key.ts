import type messages from '../../public/_locales/en/messages.json';

/** The name of a text in `public/_locales`. */
export type TextKey = keyof typeof messages;

/** Gives the text of a key in the user's language, with `args` filled in. */
export type Text = (key: TextKey, ...args: readonly string[]) => string;
