import type messages from '../../public/_locales/en/messages.json';

/** The name of a text in `public/_locales`. */
export type TextKey = keyof typeof messages;

/** Gives the text of a key in the user's language, with `args` filled in. */
export type Text = (key: TextKey, ...args: readonly string[]) => string;

type Underscored<Name extends string> = Name extends `${infer Start}-${infer Rest}`
  ? `${Start}_${Underscored<Rest>}`
  : Name;

/** `other-base` → `other_base`: names of texts take no dashes. */
export function underscored<Name extends string>(name: Name): Underscored<Name> {
  return name.replaceAll('-', '_') as Underscored<Name>;
}
