interface Running<Result> {
  readonly what: string;
  readonly result: Promise<Result>;
}

/** What is under way, by tab. */
export type Underway<Result> = Map<number, Running<Result>>;

/**
 * Lets one thing at a time happen to a tab: the same asked for twice, as by a double click, is one run with two
 * listeners; something else meanwhile is answered with `busy`.
 */
export function oneAtATime<Data extends { readonly tabId: number }, Result>(
  underway: Underway<Result>,
  busy: Result,
  nameOf: (data: Data) => string,
  run: (data: Data) => Promise<Result>,
): (data: Data) => Promise<Result> {
  return async data => {
    const what = nameOf(data);
    const running = underway.get(data.tabId);
    if (running) return running.what === what ? running.result : busy;
    const result = run(data).finally(() => underway.delete(data.tabId));
    underway.set(data.tabId, { what, result });
    return result;
  };
}
