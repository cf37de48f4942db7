/** Runs acts one after another: each begins when the one before it has ended, even with an error. */
export type Queue = <Result>(act: () => Promise<Result>) => Promise<Result>;

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return act => {
    const result = last.then(act);
    last = result.catch(() => undefined);
    return result;
  };
}
