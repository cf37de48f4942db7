import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ESTree, parseSync } from 'vite';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Source {
  /** From the root of the checkout, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly program: ESTree.Program;
}

/** A rule broken at a place: `src/core/x.ts:3 core must not import platform`. */
export type Offence = string;

/** Parses TypeScript and JSX; throws at what is neither. */
export function parseSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  return { path, text, program };
}

/** Every module below `src`, tests included. */
export function readSources(): Source[] {
  return readPaths('src', /\.tsx?$/).map(path => parseSource(path, readText(path)));
}

/** Paths from the root of the checkout of all files below a folder whose name fits. */
export function readPaths(folder: string, name: RegExp): string[] {
  return readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .map(path => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter(path => name.test(path))
    .sort();
}

export function readText(path: string): string {
  return readFileSync(`${root}/${path}`, 'utf8');
}

export function offence(source: Source, start: number, rule: string): Offence {
  return `${source.path}:${lineAt(source.text, start)} ${rule}`;
}

export function isTest(source: Pick<Source, 'path'>): boolean {
  return /\.test\.tsx?$/.test(source.path);
}

function lineAt(text: string, start: number): number {
  return text.slice(0, start).split('\n').length;
}
