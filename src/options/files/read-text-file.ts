import { decodeText } from '../../core/decode-text.ts';
import { MAX_LAYER_BYTES } from '../../core/layers/layer-limits.ts';

/** Why a file cannot become the draft. */
export type FileProblem = 'large' | 'no-text' | 'empty' | 'unreadable';

export type FileReading = { readonly text: string } | { readonly problem: FileProblem };

/** Reads a file as text, in the encodings that `decodeText` knows. */
export async function readTextFile(file: Blob): Promise<FileReading> {
  if (file.size > MAX_LAYER_BYTES) return { problem: 'large' };
  try {
    return readText(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // A folder, or a file that is gone or may not be read: the browser does not say which.
    return { problem: 'unreadable' };
  }
}

function readText(bytes: Uint8Array): FileReading {
  const text = decodeText(bytes);
  if (text === undefined) return { problem: 'no-text' };
  return text.trim() === '' ? { problem: 'empty' } : { text };
}
