import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { DraftAnswer, DraftQuestion } from './answer-draft.ts';
import { type DraftReading, EMPTY_READING } from './draft-reading.ts';
import { EMPTY_PREVIEW, type PreviewList } from './preview-list.ts';
import type { PreviewView } from './preview-view.ts';

export interface Draft {
  readonly text: string;
  /** True where it is the stored text. */
  readonly isSaved: boolean;
  readonly view: PreviewView;
  /** The other layers in use: an `OtherLayers` as JSON. */
  readonly others?: string;
}

export interface DraftReader {
  /** Of the draft that was read last. */
  readonly reading: ReadonlySignal<DraftReading>;
  readonly preview: ReadonlySignal<PreviewList>;
  /** True while the last draft could not be read, and what stands there is older. */
  readonly hasFailed: ReadonlySignal<boolean>;
  read(draft: Draft): void;
}

/** What is needed of a worker. */
export type DraftWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/**
 * Reads drafts in a worker of the page's own, so that typing never waits. An idle worker is asked at once; while it
 * reads, only the newest draft is kept. A worker that fails is replaced and asked once more.
 */
export function createDraftReader(startWorker: () => DraftWorker): DraftReader {
  const reading = signal(EMPTY_READING);
  const preview = signal(EMPTY_PREVIEW);
  const hasFailed = signal(false);
  let worker: DraftWorker | undefined;
  /** What the worker knows, as it remembers what it was asked last. */
  let known: Partial<Draft> = {};
  let underway: Draft | undefined;
  let next: Draft | undefined;
  let isSecondTry = false;
  let previewJson = '';

  function send(draft: Draft): void {
    worker ??= start();
    underway = draft;
    const { text, isSaved, view, others } = draft;
    const question: DraftQuestion = {
      isSaved,
      ...(text !== known.text && { text }),
      ...(view !== known.view && { view }),
      ...(others !== undefined && others !== known.others && { others }),
    };
    known = draft;
    worker.postMessage(question);
  }

  function start(): DraftWorker {
    const started = startWorker();
    started.addEventListener('message', ({ data }: MessageEvent<DraftAnswer>) => {
      if (started === worker) hear(data);
    });
    for (const failure of ['error', 'messageerror'] as const) {
      started.addEventListener(failure, () => {
        if (started === worker) replace();
      });
    }
    return started;
  }

  function hear({ kind, json }: DraftAnswer): void {
    if (!underway) return;
    if (kind === 'reading') {
      reading.value = { ...JSON.parse(json), text: underway.text };
      return;
    }
    batch(() => {
      // Most keys change nothing of the list.
      if (json !== previewJson) preview.value = JSON.parse(json);
      hasFailed.value = false;
    });
    previewJson = json;
    goOn();
  }

  function replace(): void {
    worker?.terminate();
    worker = undefined;
    known = {};
    if (underway && !next && !isSecondTry) {
      isSecondTry = true;
      send(underway);
    } else {
      hasFailed.value = next === undefined;
      goOn();
    }
  }

  function goOn(): void {
    const draft = next;
    underway = undefined;
    next = undefined;
    isSecondTry = false;
    if (draft) send(draft);
  }

  return {
    reading,
    preview,
    hasFailed,
    read(draft) {
      if (underway) next = draft;
      else send(draft);
    },
  };
}
