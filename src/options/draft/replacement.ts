/** What took the place of the text, or of more of what the user has made of Hatrack, at once. */
export type Replacement =
  | {
      readonly kind: 'version';
      /** ms since 1970, of the version that came back. */
      readonly savedAt: number;
      /** Whether there were changes that nobody had saved. */
      readonly hadDraft: boolean;
    }
  | {
      readonly kind: 'setup';
      /** ms since 1970; `undefined` where the file does not say it. */
      readonly madeAt: number | undefined;
      /** Something could not be stored, and all is as it was. */
      readonly hasFailed?: true;
      /** The team's address, where all was restored but that: access to its host was not allowed. */
      readonly deniedUrl?: string | undefined;
    }
  /** In the editor, and not saved yet. */
  | {
      readonly kind: 'import';
      /** Of its file; `undefined` for a text that was pasted. */
      readonly name: string | undefined;
      readonly how: 'taken' | 'merged' | 'added';
    };
