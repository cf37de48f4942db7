/** The keys of the favorites with this one at the end, or without it. They are in the user's order. */
export function withFavorite(keys: readonly string[], key: string, isFavorite: boolean): readonly string[] {
  const others = keys.filter(other => other !== key);
  return isFavorite ? [...others, key] : others;
}

/** The favorites with one of them in the place of another; the rest stay in their order. */
export function withMovedFavorite(keys: readonly string[], key: string, to: string): readonly string[] {
  const place = keys.indexOf(to);
  if (place < 0 || !keys.includes(key)) return keys;
  return keys.filter(other => other !== key).toSpliced(place, 0, key);
}
