/** The request of a switch. */
export interface SentRequest {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Replaces what nobody may see. */
const WITHHELD = '…';

/** The request without the values of its tokens: it only shows that there was a token. */
export function withoutTokens({ url, fields }: SentRequest): SentRequest {
  const shown = Object.entries(fields).map(([name, value]) => [
    name,
    /csrf|token/i.test(name) && value ? WITHHELD : value,
  ]);
  return { url, fields: Object.fromEntries(shown) };
}
