import { createSuggester } from './did-you-mean.ts';
import type { Profile } from './profile.ts';
import type { Draft } from './resolve-sources.ts';

/** Keys that only a role or a base has; the AWS CLI knows none of them. */
const ROLE_KEYS = [
  'color',
  'image',
  'group',
  'target_role_name',
  'target_region',
  'aws_account_alias',
  'env',
  'confirm',
  'request_url',
  'sign_in_url',
  'after_sign_in',
] as const;

/**
 * Tells the sections that ask for a role and cannot be one.
 * @param others profiles of other layers
 */
export function checkRoles(drafts: readonly Draft[], others: readonly Profile[]): void {
  const profiles = [...drafts.map(({ profile }) => profile), ...others];
  const sources = new Set(profiles.map(({ source }) => source));
  const byName = new Map(profiles.toReversed().map(profile => [profile.name, profile]));
  const suggest = createSuggester([...byName.keys()]);
  for (const draft of drafts) {
    const { profile, reader } = draft;
    tellUnknownRole(draft, byName, suggest);
    if (profile.portal) continue;
    const isBase = sources.has(profile.name);
    if (profile.account === undefined) tellMissingAccount(draft, isBase);
    else if (profile.roleName === undefined) {
      const base = profile.source === undefined ? undefined : byName.get(profile.source);
      if (profile.source === undefined && !isBase && !reader.value('sso_account_id')) {
        reader.tell({ code: 'role_missing', args: [] });
      }
      if (profile.source !== undefined && !isBase && base?.targetRoleName === undefined) {
        reader.tell({ code: 'target_role_missing', args: [profile.source] });
      }
    }
  }
}

function tellUnknownRole(
  { profile: { afterSignIn }, reader }: Draft,
  known: ReadonlyMap<string, Profile>,
  suggest: (name: string) => string | undefined,
): void {
  if (afterSignIn === undefined || known.has(afterSignIn)) return;
  const meant = suggest(afterSignIn);
  const code = meant === undefined ? 'after_sign_in_undefined' : 'after_sign_in_misspelt';
  reader.tell({ code, args: [afterSignIn, ...(meant === undefined ? [] : [meant])] }, 'after_sign_in');
}

function tellMissingAccount({ profile, reader }: Draft, isBase: boolean): void {
  if (reader.value('role_arn') || reader.value('aws_account_id') || reader.value('sso_account_id')) return;
  const key = ROLE_KEYS.find(roleKey => reader.value(roleKey));
  if (profile.roleName !== undefined) reader.tell({ code: 'account_missing', args: [] }, 'role_name');
  else if (key !== undefined && !isBase) reader.tell({ code: 'target_missing', args: [key] });
}
