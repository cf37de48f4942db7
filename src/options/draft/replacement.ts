/** What replaced the text, or more of the user's data, at once. */
export type Replacement =
  | {
      readonly kind: 'version';
      /** When the restored version was saved, in ms since 1970. */
      readonly savedAt: number;
      /** Whether there were unsaved changes. */
      readonly hadDraft: boolean;
    }
  | {
      readonly kind: 'setup';
      /** ms since 1970; `undefined` if the file does not say it. */
      readonly madeAt: number | undefined;
      /** Something could not be stored, and everything is as it was before. */
      readonly hasFailed?: true;
      /** The team's address, if everything else was restored: the user did not allow access to its host. */
      readonly deniedUrl?: string | undefined;
    }
  /** The text is in the editor, and not saved yet. */
  | {
      readonly kind: 'import';
      /** Name of the file; `undefined` for a text that was pasted. */
      readonly name: string | undefined;
      readonly how: 'taken' | 'merged' | 'added';
    };
