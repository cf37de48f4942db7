import { readFileSync } from 'node:fs';
import { decodeText } from '../src/core/decode-text.ts';

/** The text of a file, or of standard input for `-`; `undefined` where it cannot be read. */
export function readText(path: string): string | undefined {
  try {
    return decodeText(readFileSync(path === '-' ? process.stdin.fd : path));
  } catch {
    return undefined;
  }
}
