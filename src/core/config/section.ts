/** One `key = value` line. */
export interface Entry {
  /** Lower case. */
  readonly key: string;
  readonly writtenKey: string;
  readonly value: string;
  readonly quoted: boolean;
  readonly line: number;
}

/** One `[…]` of the text with its entries; the first of two equal keys counts. */
export interface Section {
  readonly name: string;
  /** The whole of what stands between the brackets. */
  readonly written: string;
  readonly prefix: 'profile' | 'sso-session' | 'services' | 'bare';
  readonly line: number;
  readonly entries: ReadonlyMap<string, Entry>;
  /** What another tool calls the portal of its role, where the text lacks that portal's address. */
  readonly portalName?: string;
}
