/** The favorites, by key and in the user's order, with this one at the end, or without it. */
export function withFavourite(keys: readonly string[], key: string, isFavourite: boolean): readonly string[] {
  const others = keys.filter(other => other !== key);
  return isFavourite ? [...others, key] : others;
}
