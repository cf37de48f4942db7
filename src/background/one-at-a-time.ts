/**
 * Makes calls for the same tab share one run while it lasts: a double click, or two quick choices, make one switch.
 */
export function oneAtATime<Data extends { readonly tabId: number }, Result>(
  run: (data: Data) => Promise<Result>,
  underway: Map<number, Promise<Result>>,
): (data: Data) => Promise<Result> {
  return data => {
    const running = underway.get(data.tabId);
    if (running) return running;
    const started = run(data).finally(() => underway.delete(data.tabId));
    underway.set(data.tabId, started);
    return started;
  };
}
