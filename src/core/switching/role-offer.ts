/** What there is to offer to a page whose address asks for a role. */
export type RoleOffer =
  | {
      readonly kind: 'role';
      readonly key: string;
      readonly name: string;
      /** `rrggbb`, lower case. */
      readonly color?: string;
      /** Account and role as they are to be shown. */
      readonly detail: string;
    }
  /** Neither the config nor the history has such a role. */
  | { readonly kind: 'unknown'; readonly name: string }
  /** The page works as it already. */
  | { readonly kind: 'in-use' };
