/** The favorites, by key and in the user's order, with this one at the end, or without it. */
export function withFavorite(keys: readonly string[], key: string, isFavorite: boolean): readonly string[] {
  const others = keys.filter(other => other !== key);
  return isFavorite ? [...others, key] : others;
}
