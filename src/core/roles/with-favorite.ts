/** The keys of the favorites with this one at the end, or without it. They are in the user's order. */
export function withFavorite(keys: readonly string[], key: string, isFavorite: boolean): readonly string[] {
  const others = keys.filter(other => other !== key);
  return isFavorite ? [...others, key] : others;
}
