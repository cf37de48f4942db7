/** Why a file cannot become the draft. */
export type FileProblem = 'large' | 'no-text' | 'empty' | 'unreadable';

export type FileReading = { readonly text: string } | { readonly problem: FileProblem };

/** Bytes. 10,000 roles take 1.4 MB; beyond this it is hardly a config. */
const LARGEST_FILE = 5_000_000;

/** Reads a file as text in UTF-8, or in UTF-16 where its first bytes say so (PowerShell writes that). */
export async function readTextFile(file: Blob): Promise<FileReading> {
  if (file.size > LARGEST_FILE) return { problem: 'large' };
  try {
    return readText(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // A folder, or a file that is gone or may not be read: the browser does not say which.
    return { problem: 'unreadable' };
  }
}

function readText(bytes: Uint8Array): FileReading {
  const encoding = readEncoding(bytes);
  if (encoding === 'utf-8' && bytes.includes(0)) return { problem: 'no-text' };
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.trim() === '' ? { problem: 'empty' } : { text };
  } catch {
    return { problem: 'no-text' };
  }
}

function readEncoding([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
