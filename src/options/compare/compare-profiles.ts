import type { Profile } from '../../core/model/profile.ts';

/** Names of profiles, in the order of their text. */
export interface ProfileChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Something that Hatrack reads of it is another: not its place, nor a comment. */
  readonly changed: readonly string[];
}

/** Which profiles came, went and changed. Of several with one name each is compared with its like. */
export function compareProfiles(before: readonly Profile[], after: readonly Profile[]): ProfileChanges {
  const [was, is] = [byName(before), byName(after)];
  const names = (from: Named, isWanted: (key: string, profile: string) => boolean): readonly string[] => [
    ...new Set([...from].filter(([key, { content }]) => isWanted(key, content)).map(([, { name }]) => name)),
  ];
  return {
    added: names(is, key => !was.has(key)),
    removed: names(was, key => !is.has(key)),
    changed: names(is, (key, content) => was.has(key) && was.get(key)?.content !== content),
  };
}

type Named = ReadonlyMap<string, { readonly name: string; readonly content: string }>;

function byName(profiles: readonly Profile[]): Named {
  const counts = new Map<string, number>();
  return new Map(
    profiles.map(({ line: _, ...profile }) => {
      const count = (counts.get(profile.name) ?? 0) + 1;
      counts.set(profile.name, count);
      return [`${count} ${profile.name}`, { name: profile.name, content: JSON.stringify(profile) }];
    }),
  );
}
