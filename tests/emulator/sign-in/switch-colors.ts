/** The colours the switch page offers (console.md 7). */
export const SWITCH_COLORS = [
  { name: 'Red', hex: 'f2b0a9' },
  { name: 'Blue', hex: '83d4e8' },
  { name: 'Green', hex: 'b7ca9d' },
  { name: 'Yellow', hex: 'efda95' },
  { name: 'Orange', hex: 'fbc8aa' },
] as const;
