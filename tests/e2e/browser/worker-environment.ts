import { builtinEnvironments, type Environment } from 'vitest/runtime';

/** Where tests leave what is to be done: vitest loads an environment apart from them. */
const ENDINGS = Symbol.for('hatrack: when the worker ends');

type Ending = () => Promise<unknown>;
const shared = globalThis as { [ENDINGS]?: Set<Ending> };

/** Does something when a worker of vitest has run its last file. */
export function atWorkerEnd(ending: Ending): void {
  shared[ENDINGS] ??= new Set();
  shared[ENDINGS].add(ending);
}

/** Node, and an end that closes what the files of a worker share. */
export default {
  ...builtinEnvironments.node,
  name: 'node-with-end',
  async setup(global, options) {
    const node = await builtinEnvironments.node.setup(global, options);
    return {
      async teardown(ended) {
        await Promise.all([...(shared[ENDINGS] ?? [])].map(ending => ending()));
        await node.teardown(ended);
      },
    };
  },
} satisfies Environment;
