import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Preparation } from '../../core/saved/prepared-config.ts';
import { type AskedWorker, createAsker } from '../widgets/worker-asker.ts';
import type { DraftQuestion } from './answer-draft.ts';
import { type DraftReading, EMPTY_READING } from './draft-reading.ts';
import { EMPTY_PREVIEW, type PreviewList, type PreviewView } from './preview-list.ts';

export interface Draft {
  readonly text: string;
  /** True where it is the stored text. */
  readonly isSaved: boolean;
  readonly view: PreviewView;
  /** The other layers in use: an `OtherLayers` as JSON. */
  readonly others?: string;
}

export interface DraftReader {
  /** The reading of the last draft. */
  readonly reading: ReadonlySignal<DraftReading>;
  readonly preview: ReadonlySignal<PreviewList>;
  /** True while the last draft could not be read, and an older reading is shown. */
  readonly hasFailed: ReadonlySignal<boolean>;
  read(draft: Draft): void;
  /** Prepares everything that a save of a text stores. Rejects if the worker fails. */
  prepare(text: string): Promise<Preparation>;
}

/**
 * Reads drafts in a worker of the page, so that typing never waits. Asks an idle worker at once; while it reads, keeps
 * only the newest draft. Replaces a worker that fails, and asks once more.
 */
export function createDraftReader(startWorker: () => AskedWorker): DraftReader {
  const reading = signal(EMPTY_READING);
  const preview = signal(EMPTY_PREVIEW);
  const hasFailed = signal(false);
  /** The parts of the last question, which the worker remembers. */
  let known: Partial<Draft> = {};
  const ask = createAsker<DraftQuestion, string | undefined | Preparation>(() => {
    const worker = startWorker();
    // A new worker knows nothing, whichever question the old one failed at.
    for (const type of ['error', 'messageerror']) worker.addEventListener(type, () => (known = {}));
    return worker;
  });
  let isReading = false;
  let next: Draft | undefined;
  let previewJson = '';

  async function send(draft: Draft): Promise<void> {
    const { text, isSaved, view, others } = draft;
    const isText = text !== known.text;
    const isOthers = others !== undefined && others !== known.others;
    const isView = view !== known.view;
    known = draft;
    const read = await ask({ kind: 'reading', ...(isText && { text }), ...(isOthers && { others }) });
    if (typeof read === 'string') reading.value = { ...JSON.parse(read), text };
    // Asked only now: a preparation that was asked for in between comes first, because a save waits for it.
    const json = await ask({ kind: 'preview', isSaved, ...(isView && { view }) });
    batch(() => {
      // Most keys do not change the list.
      if (typeof json === 'string' && json !== previewJson) preview.value = JSON.parse(json);
      hasFailed.value = false;
    });
    previewJson = typeof json === 'string' ? json : '';
  }

  async function sendAll(first: Draft): Promise<void> {
    let draft: Draft | undefined = first;
    let isSecondTry = false;
    isReading = true;
    while (draft) {
      next = undefined;
      const failed: boolean = await send(draft).then(
        () => false,
        () => true,
      );
      if (failed) known = {};
      const isAskedAgain: boolean = failed && !next && !isSecondTry;
      if (failed && !isAskedAgain) hasFailed.value = next === undefined;
      draft = isAskedAgain ? draft : next;
      isSecondTry = isAskedAgain;
    }
    isReading = false;
  }

  return {
    reading,
    preview,
    hasFailed,
    read(draft) {
      if (isReading) next = draft;
      else void sendAll(draft);
    },
    async prepare(text) {
      // A new draft is read first, whichever question comes first.
      await undefined;
      const preparation = await ask({ kind: 'preparation', text });
      if (typeof preparation !== 'object') throw new TypeError('no preparation');
      return preparation;
    },
  };
}
