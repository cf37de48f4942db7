import { atWorkerEnd } from './worker-environment.ts';

export interface Sharing<Shared, State> {
  launch(): Promise<Shared>;
  close(shared: Shared): Promise<unknown>;
  /** Takes back all that a test may have done to it. */
  reset(shared: Shared): Promise<void>;
  /** What no reset can change: the browser is launched again where that has changed. */
  read(shared: Shared): Promise<State>;
}

/** ms that it is given to become as it was; after that it is given up. */
const PATIENCE = 60_000;

/** What takes long to launch, once for all test files of a worker: gives it as launched, by a reset where that is enough. */
export function shareInWorker<Shared, State extends string>(sharing: Sharing<Shared, State>): () => Promise<Shared> {
  let kept: { readonly shared: Shared; readonly state: State } | undefined;
  const giveUp = async (): Promise<void> => {
    const { shared } = kept ?? {};
    kept = undefined;
    if (shared) await sharing.close(shared);
  };
  const isAsLaunched = async ({ shared, state }: NonNullable<typeof kept>): Promise<boolean> => {
    await sharing.reset(shared);
    return (await sharing.read(shared)) === state;
  };
  atWorkerEnd(giveUp);
  const failed = (error: unknown): false => {
    console.warn('launched again, as a reset failed:', error);
    return false;
  };
  return async () => {
    if (kept && !(await inTime(isAsLaunched(kept)).catch(failed))) await inTime(giveUp()).catch(() => undefined);
    if (!kept) {
      const shared = await sharing.launch();
      kept = { shared, state: await sharing.read(shared) };
    }
    return kept.shared;
  };
}

async function inTime<T>(act: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the browser does not answer')), PATIENCE);
  });
  return Promise.race([act, late]).finally(() => clearTimeout(timer));
}
