/** Lets a worker answer the questions of `createAsker` in their order. An error ends the worker, as `createAsker` expects. */
export function answerQuestions<Question>(answer: (question: Question) => unknown): void {
  let last: Promise<unknown> = Promise.resolve();
  addEventListener('message', ({ data }: MessageEvent<Question>) => {
    last = last.then(async () => postMessage(await answer(data))).catch(reportError);
  });
}
