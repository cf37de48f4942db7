/** The request of a switch. */
export interface SentRequest {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** In place of what must not be shown. */
const WITHHELD = '…';

/** The request without the values of tokens: it says only that there was one. */
export function withoutTokens({ url, fields }: SentRequest): SentRequest {
  const shown = Object.entries(fields).map(([name, value]) => [
    name,
    /csrf|token/i.test(name) && value ? WITHHELD : value,
  ]);
  return { url, fields: Object.fromEntries(shown) };
}
