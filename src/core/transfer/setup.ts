import { holdsSecret } from '../config/secrets/inspect-line.ts';
import { removeSecrets, type SecretLine, secretLinesOf } from '../config/secrets/remove-secrets.ts';
import { fieldsOf, isFields } from '../history/fields-of.ts';
import type { Ledger, LedgerEntry } from '../history/ledger.ts';
import { parseLedger } from '../history/parse-ledger.ts';
import { parseTeamUrl } from '../layers/team-url.ts';
import { parseReadOnlyLayers, type ReadOnlyLayer } from '../model/layers.ts';
import { type AccountAliases, parseAccountAliases } from '../roles/account-aliases.ts';
import { changedSettings, parseSettings, SETTING_NAMES, type Settings } from '../settings.ts';

/** All that a user has made of Hatrack. What a set-up lacks stays as it is when the set-up is restored. */
export interface Setup {
  /** The personal config. */
  readonly text?: string;
  readonly settings?: Settings;
  /** Keys of roles, in the user's order. */
  readonly favorites?: readonly string[];
  readonly ledger?: Ledger;
  readonly accountAliases?: AccountAliases;
  /** The address of a team's text that the user has added. */
  readonly teamUrl?: string;
  /** Extensions that the user lets send a text. */
  readonly senderIds?: readonly string[];
  /** Layers that the user has switched off. */
  readonly layersOff?: readonly ReadOnlyLayer[];
}

/** The parts of a set-up, and how each is read: without secrets, and without what cannot be used of it. */
const PARTS: { readonly [Name in keyof Setup]-?: (given: unknown) => Setup[Name] } = {
  text: given => (typeof given === 'string' ? removeSecrets(given).text : undefined),
  settings: given => (isFields(given) ? parseSettings(given) : undefined),
  favorites: readTexts,
  ledger: given => (isFields(given) ? cleanLedger(parseLedger(given)) : undefined),
  accountAliases: given =>
    isFields(given) ? parseAccountAliases(Object.fromEntries(Object.entries(given).filter(isClean))) : undefined,
  teamUrl(given) {
    const url = isClean(given) ? parseTeamUrl(given) : undefined;
    return url instanceof URL ? url.href : undefined;
  },
  senderIds: readTexts,
  layersOff: given => (Array.isArray(given) ? parseReadOnlyLayers(given) : undefined),
};

const PART_NAMES = Object.keys(PARTS) as readonly (keyof Setup)[];

export interface SetupOrigin {
  /** ms since 1970; `undefined` where the file does not say it. */
  readonly madeAt?: number;
  /** Version of Hatrack. */
  readonly madeBy?: string;
}

/** What of a set-up file was not taken: it is damaged, holds a secret, or is of a kind that Hatrack does not know. */
export interface LeftOut {
  /** Of the text. */
  readonly secretLines: readonly SecretLine[];
  /** Names of fields and settings. */
  readonly unknown: readonly string[];
  /** How many items of lists: favorites, used roles, account aliases, senders, layers that are switched off. */
  readonly entries: number;
}

export type SetupReading =
  | { readonly setup: Setup; readonly origin: SetupOrigin; readonly leftOut: LeftOut }
  /** `newer`: a newer Hatrack wrote it, and what it means is not known here. `damaged`: it says that it is a set-up, and is none. */
  | { readonly problem: 'newer' | 'damaged' };

/** Counts the shapes that the file has had. */
const SHAPE = 1;
const HEAD = new Set(['hatrack', 'version', 'madeAt', 'madeBy']);

/** The set-up as one JSON text, without secrets, to be read back by `readSetup`. */
export function formatSetup(setup: Setup, { madeAt = 0, madeBy = '' }: SetupOrigin): string {
  const { settings, ...parts } = readParts({ ...setup });
  const head = { hatrack: 'setup', version: SHAPE, madeAt: new Date(madeAt).toISOString(), madeBy };
  const file = { ...head, ...parts, ...(settings && { settings: changedSettings(settings) }) };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** True where a document says that it is a set-up of Hatrack. */
export function isSetup(document: unknown): boolean {
  return fieldsOf(document).hatrack === 'setup';
}

/** Reads what is valid in a set-up file, part by part, and reports what it left out. Never throws. */
export function readSetup(document: unknown): SetupReading {
  const file = fieldsOf(document);
  const { version, text, settings } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { problem: 'damaged' };
  if (version > SHAPE) return { problem: 'newer' };
  const setup = readParts(file);
  const names = Object.keys(file).filter(name => !HEAD.has(name) && !Object.hasOwn(setup, name));
  const lists = PART_NAMES.filter(name => name !== 'settings' && setup[name] !== undefined);
  return {
    setup,
    origin: readOrigin(file),
    leftOut: {
      secretLines: typeof text === 'string' ? secretLinesOf(removeSecrets(text).removed) : [],
      unknown: [...names, ...unknownSettings(fieldsOf(settings), setup.settings)],
      entries: lists.reduce((sum, name) => sum + countItems(file[name]) - countItems(setup[name]), 0),
    },
  };
}

function readParts(given: Readonly<Record<string, unknown>>): Setup {
  const parts = PART_NAMES.map(name => [name, PARTS[name](given[name])] as const);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
}

function readOrigin({ madeAt, madeBy }: Readonly<Record<string, unknown>>): SetupOrigin {
  const time = typeof madeAt === 'string' ? Date.parse(madeAt) : Number.NaN;
  return {
    ...(Number.isFinite(time) && { madeAt: time }),
    ...(typeof madeBy === 'string' && /^[\d.]{1,20}$/.test(madeBy) && { madeBy }),
  };
}

function unknownSettings(given: Readonly<Record<string, unknown>>, taken: Settings | undefined): readonly string[] {
  const known = new Map<string, unknown>(SETTING_NAMES.map(name => [name, taken?.[name]]));
  return Object.keys(given).filter(name => known.get(name) !== given[name]);
}

/** The items of a list, or of all lists in an object; a value that is no list counts as one. */
function countItems(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return Object.values(fieldsOf(value)).reduce<number>((sum, each) => sum + (Array.isArray(each) ? each.length : 1), 0);
}

/** True where no secret is anywhere in a value, whatever JSON it is. */
function isClean(value: unknown): boolean {
  return !holdsSecret(JSON.stringify(value ?? ''));
}

function readTexts(given: unknown): readonly string[] | undefined {
  const isText = (each: unknown): each is string => typeof each === 'string' && each.trim() !== '' && isClean(each);
  return Array.isArray(given) ? [...new Set(given.filter(isText))] : undefined;
}

/** Of an entry with a secret, what nobody reads is dropped first; where that does not help, the entry. */
function cleanLedger(ledger: Ledger): Ledger {
  const clean = (entry: LedgerEntry): readonly LedgerEntry[] => {
    const { rest: _, ...read } = entry;
    return [entry, read].filter(isClean).slice(0, 1);
  };
  const bases = Object.entries(ledger).filter(([base]) => isClean(base));
  return Object.fromEntries(bases.map(([base, entries]) => [base, entries.flatMap(clean)]));
}
