/** The parts of a worker that are used. */
export type AskedWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

interface Waiting<Answer> {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/**
 * Asks a worker of the page. The worker starts with the first question, and answers in the order of the questions. If it
 * fails, its open questions are rejected, and the next question starts another worker.
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
