import { describe, expect, it } from 'vitest';
import { type AskedWorker, createAsker } from './worker-asker.ts';

/** Answers with the question in capitals when it is let; fails when it is asked to. */
class FakeWorker extends EventTarget implements AskedWorker {
  readonly asked: string[] = [];
  isEnded = false;

  postMessage(question: string): void {
    this.asked.push(question);
  }

  answer(): void {
    this.dispatchEvent(new MessageEvent('message', { data: this.asked.shift()?.toUpperCase() }));
  }

  fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

function createFakes() {
  const workers: FakeWorker[] = [];
  const ask = createAsker<string, string>(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  return { workers, ask };
}

describe('an asker', () => {
  it('starts its worker with the first question, and asks it all', async () => {
    const { workers, ask } = createFakes();
    expect(workers).toEqual([]);
    const answers = Promise.all([ask('a'), ask('b')]);
    workers[0]?.answer();
    workers[0]?.answer();
    expect(await answers).toEqual(['A', 'B']);
    expect(workers).toHaveLength(1);
  });

  it('rejects what a failed worker leaves, and asks another from then on', async () => {
    const { workers, ask } = createFakes();
    const left = Promise.allSettled([ask('a'), ask('b')]);
    workers[0]?.fail('no memory');
    expect(await left).toEqual([
      { status: 'rejected', reason: new Error('no memory') },
      { status: 'rejected', reason: new Error('no memory') },
    ]);
    const next = ask('c');
    workers[1]?.answer();
    expect(await next).toBe('C');
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  });
});
