/** What is needed of a worker. */
export type AskedWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

interface Waiting<Answer> {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/**
 * Asks a worker of the page's own, which starts with the first question; answers come in the order of the questions.
 * Rejects what a worker that fails had not answered; the next question starts another.
 */
export function createAsker<Question, Answer>(startWorker: () => AskedWorker): (question: Question) => Promise<Answer> {
  let worker: AskedWorker | undefined;
  let waiting: Waiting<Answer>[] = [];

  function start(): AskedWorker {
    const started = startWorker();
    const fail = (message: string): void => {
      if (started !== worker) return;
      started.terminate();
      const asked = waiting;
      waiting = [];
      worker = undefined;
      for (const { reject } of asked) reject(new Error(message));
    };
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (started === worker) waiting.shift()?.resolve(data);
    });
    started.addEventListener('error', ({ message }) => fail(message));
    started.addEventListener('messageerror', () => fail('a message that cannot be read'));
    return started;
  }

  return question =>
    new Promise((resolve, reject) => {
      worker ??= start();
      waiting.push({ resolve, reject });
      worker.postMessage(question);
    });
}
