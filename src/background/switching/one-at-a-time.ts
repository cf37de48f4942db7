interface Running<Result> {
  readonly what: string;
  readonly result: Promise<Result>;
}

/** What is under way, by scope. */
export type Underway<Result> = Map<string, Running<Result>>;

interface Rules<Data, Result> {
  readonly underway: Underway<Result>;
  /** The answer while something else is under way. */
  readonly busy: (data: Data) => Result;
  /** In each scope, one thing happens at a time. The scope is the session that a tab works in. */
  readonly scopeOf: (tabId: number, data: Data) => Promise<string>;
  readonly nameOf: (data: Data) => string;
}

/**
 * Lets one thing at a time happen in a scope. The same request twice in one tab, as by a double click, is one run with
 * two listeners. Any other request meanwhile, also from another tab, gets the answer `busy`.
 */
export function oneAtATime<Data extends { readonly tabId: number }, Result>(
  { underway, busy, scopeOf, nameOf }: Rules<Data, Result>,
  run: (data: Data) => Promise<Result>,
): (data: Data) => Promise<Result> {
  return async data => {
    const scope = await scopeOf(data.tabId, data);
    const what = `${data.tabId} ${nameOf(data)}`;
    const running = underway.get(scope);
    if (running) return running.what === what ? running.result : busy(data);
    const result = run(data).finally(() => underway.delete(scope));
    underway.set(scope, { what, result });
    return result;
  };
}
