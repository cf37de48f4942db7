import type { Text, TextKey } from '../../core/text-key.ts';

/** A number with its noun: `1 role`, `10,000 roles`. */
export function countText(text: Text, count: number, one: TextKey, many: TextKey): string {
  return count === 1 ? text(one) : text(many, count.toLocaleString(text('language')));
}
