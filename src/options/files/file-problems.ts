import type { TextKey } from '../../core/text-key.ts';
import type { RefusedFile } from './file-store.ts';

/** What is wrong with a file, and what helps. */
export const FILE_PROBLEMS: Readonly<Record<RefusedFile['problem'], TextKey>> = {
  large: 'fileLarge',
  'no-text': 'fileNoText',
  empty: 'fileEmpty',
  unreadable: 'fileUnreadable',
  many: 'fileMany',
};
