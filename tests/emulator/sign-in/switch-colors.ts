/** The colors that the switch page offers since March 2024 (docs/console.md 7.2). */
export const SWITCH_COLORS = [
  { name: 'Red', hex: 'f2b0a9' },
  { name: 'Blue', hex: '83d4e8' },
  { name: 'Green', hex: 'b7ca9d' },
  { name: 'Yellow', hex: 'efda95' },
  { name: 'Orange', hex: 'fbc8aa' },
] as const;

/** The colors before: radio buttons, with the first one chosen by default (docs/console.md 7.1). */
export const OLD_SWITCH_COLORS = [
  { name: 'Red', hex: 'F2B0A9' },
  { name: 'Orange', hex: 'FBBF93' },
  { name: 'Yellow', hex: 'FAD791' },
  { name: 'Green', hex: 'B7CA9D' },
  { name: 'Blue', hex: '99BCE3' },
] as const;
