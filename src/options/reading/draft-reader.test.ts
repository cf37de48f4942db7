import { describe, expect, test } from 'vitest';
import type { DraftAnswer, DraftQuestion } from './answer-draft.ts';
import { createDraftReader, type Draft } from './draft-reader.ts';
import { EMPTY_READING } from './draft-reading.ts';
import { EMPTY_PREVIEW } from './preview-list.ts';
import { EMPTY_VIEW } from './preview-view.ts';

/** A worker that answers, or fails, when the test lets it. */
class SlowWorker extends EventTarget {
  readonly asked: DraftQuestion[] = [];
  isTerminated = false;

  postMessage(question: DraftQuestion): void {
    this.asked.push(question);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  tell(data: DraftAnswer): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }

  answer(roleCount: number): void {
    const { text: _, ...reading } = { ...EMPTY_READING, roleCount };
    this.tell({ kind: 'reading', json: JSON.stringify(reading) });
    this.tell({ kind: 'preview', json: JSON.stringify({ ...EMPTY_PREVIEW, unsavedImages: roleCount }) });
  }

  fail(): void {
    this.dispatchEvent(new Event('error'));
  }
}

function createReader() {
  const workers: SlowWorker[] = [];
  const reader = createDraftReader(() => {
    const worker = new SlowWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { reader, workers, worker: () => workers.at(-1) ?? new SlowWorker() };
}

const draft = (text: string): Draft => ({ text, isSaved: false, view: EMPTY_VIEW });

describe('a draft', () => {
  test('is read at once by an idle worker, which is told only what is new to it', () => {
    const { reader, worker } = createReader();
    reader.read(draft('a'));
    worker().answer(1);
    reader.read(draft('ab'));
    worker().answer(2);
    const view = { ...EMPTY_VIEW, favourites: ['key'] };
    reader.read({ text: 'ab', isSaved: true, view });
    expect(worker().asked).toEqual([
      { text: 'a', view: EMPTY_VIEW, isSaved: false },
      { text: 'ab', isSaved: false },
      { view, isSaved: true },
    ]);
  });

  test('gives its reading, with its text, before its preview', () => {
    const { reader, worker } = createReader();
    reader.read(draft('a'));
    const { text: _, ...reading } = { ...EMPTY_READING, roleCount: 3 };
    worker().tell({ kind: 'reading', json: JSON.stringify(reading) });
    expect(reader.reading.value).toEqual({ ...EMPTY_READING, text: 'a', roleCount: 3 });
    expect(reader.preview.value).toBe(EMPTY_PREVIEW);
  });

  test('waits while another is read, and gives way to a newer one', () => {
    const { reader, worker } = createReader();
    for (const text of ['a', 'ab', 'abc']) reader.read(draft(text));
    worker().answer(1);
    expect(worker().asked.map(({ text }) => text)).toEqual(['a', 'abc']);
    worker().answer(2);
    expect(worker().asked).toHaveLength(2);
    expect(reader.reading.value.text).toBe('abc');
  });
});

describe('a worker that fails', () => {
  test('is replaced by one that is told everything again', () => {
    const { reader, workers, worker } = createReader();
    reader.read(draft('a'));
    worker().answer(1);
    reader.read({ ...draft('a'), isSaved: true });
    worker().fail();
    expect(workers[0]?.isTerminated).toBe(true);
    expect(worker().asked).toEqual([{ text: 'a', view: EMPTY_VIEW, isSaved: true }]);
    worker().answer(5);
    expect(reader.reading.value.roleCount).toBe(5);
    expect(reader.hasFailed.value).toBe(false);
  });

  test('twice is told, and asked no third time for the same draft', () => {
    const { reader, workers, worker } = createReader();
    reader.read(draft('a'));
    worker().fail();
    worker().fail();
    expect(workers).toHaveLength(2);
    expect(reader.hasFailed.value).toBe(true);
  });

  test('is asked for the newest draft only, and what it could not read is forgotten once it reads one', () => {
    const { reader, workers, worker } = createReader();
    reader.read(draft('a'));
    worker().fail();
    worker().fail();
    reader.read(draft('ab'));
    reader.read(draft('abc'));
    worker().fail();
    expect(worker().asked.map(({ text }) => text)).toEqual(['abc']);
    expect(workers).toHaveLength(4);
    worker().answer(1);
    expect(reader.hasFailed.value).toBe(false);
  });

  test('is not listened to any more', () => {
    const { reader, workers, worker } = createReader();
    reader.read(draft('a'));
    worker().fail();
    workers[0]?.answer(9);
    worker().answer(1);
    expect(reader.reading.value.roleCount).toBe(1);
  });
});
