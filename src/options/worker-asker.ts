interface Waiting<Answer> {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** Asks a worker of the page's own; answers come in the order of the questions. Throws when the worker fails. */
export function createAsker<Question, Answer>(worker: Worker): (question: Question) => Promise<Answer> {
  let waiting: Waiting<Answer>[] = [];
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => waiting.shift()?.resolve(data));
  worker.addEventListener('error', ({ message }) => {
    const asked = waiting;
    waiting = [];
    for (const { reject } of asked) reject(new Error(message));
  });
  return question =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.postMessage(question);
    });
}
