import { signal } from '@preact/signals';
import type { StoreOf } from '../widgets/store-of.ts';
import { type FileProblem, readTextFile } from './read-text-file.ts';

/** Why the file that came last was not taken. */
export interface RefusedFile {
  readonly name: string;
  readonly problem: FileProblem | 'many';
}

export type FileStore = StoreOf<ReturnType<typeof createFileStore>>;

/** Files that are dropped or chosen. */
export function createFileStore(bring: (text: string, name: string) => void) {
  /** True while a file is held over the page. */
  const isOver = signal(false);
  const refused = signal<RefusedFile | undefined>(undefined);
  return {
    isOver,
    refused,
    hover(now: boolean): void {
      isOver.value = now;
    },
    /** Passes on the text of a file, or says why not. */
    async take(files: readonly File[]): Promise<void> {
      const [file] = files;
      if (!file) return;
      const { name } = file;
      const reading = files.length > 1 ? ({ problem: 'many' } as const) : await readTextFile(file);
      if ('text' in reading) bring(reading.text, name);
      refused.value = 'text' in reading ? undefined : { name, problem: reading.problem };
    },
    dismiss(): void {
      refused.value = undefined;
    },
  };
}
