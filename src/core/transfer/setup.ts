import { removeSecrets, type SecretLine, secretLinesOf } from '../config/secrets/remove-secrets.ts';
import { text as guardText, object } from '../guards.ts';
import { changedSettings } from '../settings.ts';
import { readParts, type SetupParts } from './setup-parts.ts';

/** A backup: all that a user has stored in Hatrack. A restore leaves the parts that it lacks as they are. */
export interface Setup extends SetupParts {
  /** The personal config. */
  readonly text?: string;
}

export interface SetupOrigin {
  /** ms since 1970; `undefined` where the file does not say it. */
  readonly madeAt?: number;
  /** Version of Hatrack. */
  readonly madeBy?: string;
}

/** What Hatrack left out of a backup: it is damaged, holds a secret, or is unknown to Hatrack. */
export interface LeftOut {
  /** Lines of the text. */
  readonly secretLines: readonly SecretLine[];
  /** Names of fields and settings. */
  readonly unknown: readonly string[];
  /** Number of items of lists: favorites, used roles, account aliases, senders, layers that are off. */
  readonly entries: number;
}

/** What is valid in a backup, and what Hatrack left out of it. */
export interface SetupReading {
  readonly setup: Setup;
  readonly origin: SetupOrigin;
  readonly leftOut: LeftOut;
}

/** Why Hatrack refuses a backup: a newer Hatrack wrote it, in a shape that this one cannot read, or it is damaged. */
export interface SetupRefusal {
  readonly problem: 'newer' | 'damaged';
}

/** The number of the file's shape. */
const SHAPE = 1;
const HEAD = ['hatrack', 'version', 'madeAt', 'madeBy'];

/** Writes a backup as one JSON text without secrets, which `readSetup` reads back. */
export function formatSetup({ text, ...stored }: Setup, { madeAt = 0, madeBy = '' }: SetupOrigin): string {
  const { settings, ...parts } = readParts(stored);
  const file = {
    ...{ hatrack: 'setup', version: SHAPE, madeAt: new Date(madeAt).toISOString(), madeBy },
    ...(text !== undefined && { text: removeSecrets(text).text }),
    ...parts,
    ...(settings && { settings: changedSettings(settings) }),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Whether a document is marked as a backup of Hatrack. */
export function isSetup(document: unknown): boolean {
  return object(document)?.hatrack === 'setup';
}

/** Reads the valid parts of a backup, and reports what it left out. Never throws. */
export function readSetup(document: unknown): SetupReading | SetupRefusal {
  const file = object(document) ?? {};
  const { version, text } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { problem: 'damaged' };
  if (version > SHAPE) return { problem: 'newer' };
  const parts = readParts(file);
  const cleaned = typeof text === 'string' ? removeSecrets(text) : undefined;
  const setup: Setup = { ...parts, ...(cleaned && { text: cleaned.text }) };
  const names = Object.keys(file).filter(name => !HEAD.includes(name) && !Object.hasOwn(setup, name));
  const settings = Object.keys(object(file.settings) ?? {}).filter(name => !Object.hasOwn(parts.settings ?? {}, name));
  const lists = Object.entries(parts).filter(([name]) => name !== 'settings');
  return {
    setup,
    origin: readOrigin(file),
    leftOut: {
      secretLines: cleaned ? secretLinesOf(cleaned.removed) : [],
      unknown: [...names, ...settings],
      entries: lists.reduce((sum, [name, part]) => sum + countItems(file[name]) - countItems(part), 0),
    },
  };
}

function readOrigin({ madeAt, madeBy }: Readonly<Record<string, unknown>>): SetupOrigin {
  const time = Date.parse(guardText(madeAt) ?? '');
  return {
    ...(Number.isFinite(time) && { madeAt: time }),
    ...(typeof madeBy === 'string' && /^[\d.]{1,20}$/.test(madeBy) && { madeBy }),
  };
}

/** The items of a list, or of all lists in an object; a value that is no list counts as one. */
function countItems(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return Object.values(object(value) ?? {}).reduce<number>(
    (sum, each) => sum + (Array.isArray(each) ? each.length : 1),
    0,
  );
}
