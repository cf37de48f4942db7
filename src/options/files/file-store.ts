import { type ReadonlySignal, signal } from '@preact/signals';
import { type FileProblem, readTextFile } from './read-text-file.ts';

/** Why the file that came last was not taken. */
export interface RefusedFile {
  readonly name: string;
  readonly problem: FileProblem | 'many';
}

export interface FileStore {
  /** True while a file is held over the page. */
  readonly isOver: ReadonlySignal<boolean>;
  readonly refused: ReadonlySignal<RefusedFile | undefined>;
  hover(isOver: boolean): void;
  /** Passes on the text of a file, or says why not. */
  take(files: readonly File[]): Promise<void>;
  dismiss(): void;
}

/** Files that are dropped or chosen. */
export function createFileStore(bring: (text: string, name: string) => void): FileStore {
  const isOver = signal(false);
  const refused = signal<RefusedFile | undefined>(undefined);
  return {
    isOver,
    refused,
    hover(now) {
      isOver.value = now;
    },
    async take(files) {
      const [file] = files;
      if (!file) return;
      const { name } = file;
      const reading = files.length > 1 ? ({ problem: 'many' } as const) : await readTextFile(file);
      if ('text' in reading) bring(reading.text, name);
      refused.value = 'text' in reading ? undefined : { name, problem: reading.problem };
    },
    dismiss() {
      refused.value = undefined;
    },
  };
}
