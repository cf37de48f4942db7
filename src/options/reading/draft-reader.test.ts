import { describe, expect, test, vi } from 'vitest';
import type { DraftQuestion } from './answer-draft.ts';
import { createDraftReader, type Draft } from './draft-reader.ts';
import { EMPTY_READING } from './draft-reading.ts';
import { EMPTY_PREVIEW, EMPTY_VIEW } from './preview-list.ts';

/** A worker that answers, or fails, when the test lets it. */
class SlowWorker extends EventTarget {
  readonly asked: DraftQuestion[] = [];
  isTerminated = false;
  #roleCount: number | undefined;

  postMessage(question: DraftQuestion): void {
    this.asked.push(question);
    if (question.kind !== 'preview' || this.#roleCount === undefined) return;
    this.send(JSON.stringify({ ...EMPTY_PREVIEW, unsavedImages: this.#roleCount }));
  }

  terminate(): void {
    this.isTerminated = true;
  }

  /** Texts that it was asked to read, of questions that have one. */
  texts(): readonly string[] {
    return this.asked.flatMap(question => ('text' in question && question.text !== undefined ? [question.text] : []));
  }

  send(data: unknown): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }

  /** Answers the reading, and the preview as soon as it is asked for. */
  answer(roleCount: number): void {
    const { text: _, ...reading } = { ...EMPTY_READING, roleCount };
    this.#roleCount = roleCount;
    this.send(JSON.stringify(reading));
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
  test('is read at once by an idle worker, which is asked only what is new to it', async () => {
    const { reader, worker } = createReader();
    reader.read(draft('a'));
    worker().answer(1);
    await vi.waitFor(() => expect(reader.preview.value.unsavedImages).toBe(1));
    reader.read(draft('ab'));
    worker().answer(2);
    await vi.waitFor(() => expect(reader.preview.value.unsavedImages).toBe(2));
    const view = { ...EMPTY_VIEW, favorites: ['key'] };
    reader.read({ text: 'ab', isSaved: true, view });
    worker().answer(2);
    await vi.waitFor(() => expect(worker().asked).toHaveLength(6));
    expect(worker().asked).toEqual([
      { kind: 'reading', text: 'a' },
      { kind: 'preview', view: EMPTY_VIEW, isSaved: false },
      { kind: 'reading', text: 'ab' },
      { kind: 'preview', isSaved: false },
      { kind: 'reading' },
      { kind: 'preview', view, isSaved: true },
    ]);
  });

  test('gives its reading, with its text, before its preview', async () => {
    const { reader, worker } = createReader();
    reader.read(draft('a'));
    const { text: _, ...reading } = { ...EMPTY_READING, roleCount: 3 };
    worker().send(JSON.stringify(reading));
    await vi.waitFor(() => expect(reader.reading.value).toEqual({ ...EMPTY_READING, text: 'a', roleCount: 3 }));
    expect(reader.preview.value).toBe(EMPTY_PREVIEW);
  });

  test('waits while another is read, and gives way to a newer one', async () => {
    const { reader, worker } = createReader();
    for (const text of ['a', 'ab', 'abc']) reader.read(draft(text));
    worker().answer(1);
    await vi.waitFor(() => expect(worker().texts()).toEqual(['a', 'abc']));
    worker().answer(2);
    await vi.waitFor(() => expect(reader.reading.value.text).toBe('abc'));
    expect(worker().texts()).toEqual(['a', 'abc']);
  });

  test('is read before it is prepared, by the same worker, and prepared before its preview is made', async () => {
    const { reader, workers, worker } = createReader();
    const prepared = reader.prepare('a');
    reader.read(draft('a'));
    await vi.waitFor(() => expect(worker().asked).toHaveLength(2));
    worker().send(JSON.stringify(EMPTY_READING));
    await vi.waitFor(() => expect(worker().asked).toHaveLength(3));
    expect(worker().asked.map(({ kind }) => kind)).toEqual(['reading', 'preparation', 'preview']);
    const preparation = { config: {}, secretLines: [] };
    worker().send(preparation);
    expect(await prepared).toBe(preparation);
    expect(workers).toHaveLength(1);
  });
});

describe('a worker that fails', () => {
  test('is replaced by one that is asked everything again', async () => {
    const { reader, workers, worker } = createReader();
    reader.read(draft('a'));
    worker().answer(1);
    await vi.waitFor(() => expect(reader.preview.value.unsavedImages).toBe(1));
    reader.read({ ...draft('a'), isSaved: true });
    worker().fail();
    await vi.waitFor(() => expect(workers).toHaveLength(2));
    expect(workers[0]?.isTerminated).toBe(true);
    worker().answer(5);
    await vi.waitFor(() => expect(reader.preview.value.unsavedImages).toBe(5));
    expect(worker().asked).toEqual([
      { kind: 'reading', text: 'a' },
      { kind: 'preview', view: EMPTY_VIEW, isSaved: true },
    ]);
    expect(reader.reading.value.roleCount).toBe(5);
    expect(reader.hasFailed.value).toBe(false);
  });

  test('twice is reported, and asked no third time for the same draft', async () => {
    const { reader, workers, worker } = createReader();
    reader.read(draft('a'));
    worker().fail();
    await vi.waitFor(() => expect(workers).toHaveLength(2));
    worker().fail();
    await vi.waitFor(() => expect(reader.hasFailed.value).toBe(true));
    expect(workers).toHaveLength(2);
  });

  test('is asked for the newest draft only, and what it could not read is forgotten once it reads one', async () => {
    const { reader, workers, worker } = createReader();
    reader.read(draft('a'));
    worker().fail();
    await vi.waitFor(() => expect(workers).toHaveLength(2));
    worker().fail();
    await vi.waitFor(() => expect(reader.hasFailed.value).toBe(true));
    reader.read(draft('ab'));
    reader.read(draft('abc'));
    worker().fail();
    await vi.waitFor(() => expect(workers).toHaveLength(4));
    expect(worker().texts()).toEqual(['abc']);
    worker().answer(1);
    await vi.waitFor(() => expect(reader.hasFailed.value).toBe(false));
  });

  test('is not listened to any more', async () => {
    const { reader, workers, worker } = createReader();
    reader.read(draft('a'));
    worker().fail();
    await vi.waitFor(() => expect(workers).toHaveLength(2));
    workers[0]?.answer(9);
    worker().answer(1);
    await vi.waitFor(() => expect(reader.preview.value.unsavedImages).toBe(1));
    expect(reader.reading.value.roleCount).toBe(1);
  });

  test('while it prepares is replaced by one that is asked everything again', async () => {
    const { reader, workers, worker } = createReader();
    const first = { ...draft('a'), others: '{}' };
    reader.read(first);
    worker().answer(1);
    await vi.waitFor(() => expect(reader.preview.value.unsavedImages).toBe(1));
    const prepared = reader.prepare('a');
    await vi.waitFor(() => expect(worker().asked).toHaveLength(3));
    worker().fail();
    await expect(prepared).rejects.toThrow();
    reader.read(first);
    expect(workers).toHaveLength(2);
    worker().answer(1);
    await vi.waitFor(() => expect(worker().asked).toHaveLength(2));
    expect(worker().asked).toEqual([
      { kind: 'reading', text: 'a', others: '{}' },
      { kind: 'preview', view: EMPTY_VIEW, isSaved: false },
    ]);
  });

  test('rejects what it had to prepare', async () => {
    const { reader, worker } = createReader();
    const prepared = reader.prepare('a');
    await vi.waitFor(() => expect(worker().asked).toHaveLength(1));
    worker().fail();
    await expect(prepared).rejects.toThrow();
  });
});
