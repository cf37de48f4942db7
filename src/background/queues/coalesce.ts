/**
 * Runs an act once at a time for each key. Requests during a run are joined into one that waits, so at most one runs and
 * one waits.
 * @param join joins the request that waits with the next one
 */
export function createCoalescer<Data>(
  act: (data: Data) => Promise<void>,
  join: (waiting: Data, next: Data) => Data,
): (key: string, data: Data) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  const waiting = new Map<string, { data: Data; done?: Promise<void> }>();

  async function run(key: string, wanted: { readonly data: Data }): Promise<void> {
    await running.get(key)?.catch(() => undefined);
    waiting.delete(key);
    const acting = act(wanted.data);
    running.set(key, acting);
    await acting.finally(() => running.get(key) === acting && running.delete(key));
  }

  return (key, data) => {
    const present = waiting.get(key);
    if (present?.done) {
      present.data = join(present.data, data);
      return present.done;
    }
    const wanted: { data: Data; done?: Promise<void> } = { data };
    waiting.set(key, wanted);
    wanted.done = run(key, wanted);
    return wanted.done;
  };
}
