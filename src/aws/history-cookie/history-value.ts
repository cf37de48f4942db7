import { HISTORY_COOKIES } from '../values/selectors.ts';

/** The raw value of the history among a page's cookies, under whichever of its names is there. */
export function historyValue(cookies: ReadonlyMap<string, string>): string | undefined {
  return HISTORY_COOKIES.map(name => cookies.get(name)).find(value => value !== undefined);
}
