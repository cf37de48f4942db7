import { removeSecrets, type SecretLine, secretLinesOf } from '../config/secrets/remove-secrets.ts';
import { fieldsOf, isFields } from '../history/fields-of.ts';
import type { Ledger, LedgerEntry } from '../history/ledger.ts';
import { parseLedgerEntries } from '../history/parse-ledger.ts';
import { type AccountAliases, parseAccountAliases } from '../roles/account-aliases.ts';
import { changedSettings, parseSettings, SETTING_NAMES, type Settings } from '../settings.ts';
import { isClean } from './is-clean.ts';
import { cleanLayers, readSetupLayers, type SetupLayers } from './setup-layers.ts';

/** All that a user has made of Hatrack. */
export interface Setup {
  /** The personal config; none where there is none. */
  readonly text?: string;
  readonly settings: Settings;
  /** Keys of roles, in the user's order. */
  readonly favourites: readonly string[];
  readonly ledger: Ledger;
  readonly accountAliases: AccountAliases;
  readonly layers: SetupLayers;
}

export interface SetupOrigin {
  /** ms since 1970; `undefined` where the file does not tell. */
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
  /** Favourites, entries of the ledger, aliases, senders, and layers that are switched off. */
  readonly entries: number;
}

export type SetupReading =
  | { readonly setup: Setup; readonly origin: SetupOrigin; readonly leftOut: LeftOut }
  /** A newer Hatrack wrote it: what it means is not known here. */
  | { readonly problem: 'newer'; readonly madeBy?: string }
  /** It says that it is one, and is not. */
  | { readonly problem: 'damaged' };

/** Counts the shapes that the file has had. */
const SHAPE = 1;
const KNOWN_FIELDS = new Set([
  ...['hatrack', 'version', 'madeAt', 'madeBy'],
  ...['texts', 'settings', 'favourites', 'ledger', 'accountAliases', 'layers'],
]);

/** The set-up as one JSON text, without secrets, read back by `readSetup`. */
export function formatSetup(setup: Setup, { madeAt = 0, madeBy = '' }: SetupOrigin): string {
  const { text } = setup;
  const file = {
    ...{ hatrack: 'setup', version: SHAPE, madeAt: new Date(madeAt).toISOString(), madeBy },
    texts: text === undefined ? {} : { personal: removeSecrets(text).text },
    settings: changedSettings(setup.settings),
    favourites: setup.favourites.filter(isClean),
    ledger: cleanLedger(setup.ledger),
    accountAliases: Object.fromEntries(Object.entries(setup.accountAliases).filter(isClean)),
    layers: cleanLayers(setup.layers),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** True where a document says that it is a set-up of Hatrack. */
export function isSetup(document: unknown): boolean {
  return fieldsOf(document).hatrack === 'setup';
}

/** Reads the valid fields of a set-up file, and reports the others. Never throws. */
export function readSetup(document: unknown): SetupReading {
  const file = fieldsOf(document);
  const { version, settings, favourites, ledger, accountAliases } = file;
  const origin = readOrigin(file);
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { problem: 'damaged' };
  if (version > SHAPE) return { problem: 'newer', ...(origin.madeBy !== undefined && { madeBy: origin.madeBy }) };
  const { personal } = fieldsOf(file.texts);
  const cleaned = typeof personal === 'string' ? removeSecrets(personal) : undefined;
  const parsed = parseSettings(settings);
  const stars = [...new Set(list(favourites).filter(isText).filter(isClean))];
  const record = cleanLedger(
    Object.fromEntries(Object.entries(fieldsOf(ledger)).map(([base, entries]) => [base, parseLedgerEntries(entries)])),
  );
  const aliases = parseAccountAliases(Object.fromEntries(Object.entries(fieldsOf(accountAliases)).filter(isClean)));
  const layers = readSetupLayers(file.layers);
  const given = list(favourites).length + countEntries(ledger) + Object.keys(fieldsOf(accountAliases)).length;
  return {
    setup: {
      ...(cleaned && { text: cleaned.text }),
      ...{ settings: parsed, favourites: stars, ledger: record, accountAliases: aliases, layers: layers.taken },
    },
    origin,
    leftOut: {
      secretLines: secretLinesOf(cleaned?.removed ?? []),
      unknown: [
        ...Object.keys(file).filter(name => !KNOWN_FIELDS.has(name)),
        ...(isMissing(personal, cleaned) ? ['texts'] : []),
        ...(isMissing(settings, isFields(settings)) ? ['settings'] : []),
        ...unknownSettings(fieldsOf(settings), parsed),
        ...(isMissing(favourites, Array.isArray(favourites)) ? ['favourites'] : []),
        ...(isMissing(ledger, isFields(ledger)) ? ['ledger'] : []),
        ...(isMissing(accountAliases, isFields(accountAliases)) ? ['accountAliases'] : []),
        ...layers.unknown,
      ],
      entries: given - stars.length - countEntries(record) - Object.keys(aliases).length + layers.entries,
    },
  };
}

function readOrigin({ madeAt, madeBy }: Readonly<Record<string, unknown>>): SetupOrigin {
  const time = typeof madeAt === 'string' ? Date.parse(madeAt) : Number.NaN;
  return {
    ...(Number.isFinite(time) && { madeAt: time }),
    ...(typeof madeBy === 'string' && /^[\d.]{1,20}$/.test(madeBy) && { madeBy }),
  };
}

/** Of an entry with a secret what nobody reads is dropped first; where that does not help, the entry. */
function cleanLedger(ledger: Ledger): Ledger {
  const clean = (entry: LedgerEntry): readonly LedgerEntry[] => {
    const { rest: _, ...read } = entry;
    return [entry, read].filter(isClean).slice(0, 1);
  };
  return Object.fromEntries(
    Object.entries(ledger)
      .filter(([base]) => isClean(base))
      .map(([base, entries]) => [base, entries.flatMap(clean)]),
  );
}

function unknownSettings(given: Readonly<Record<string, unknown>>, taken: Settings): readonly string[] {
  const known = new Map<string, unknown>(SETTING_NAMES.map(name => [name, taken[name]]));
  return Object.keys(given).filter(name => known.get(name) !== given[name]);
}

function isMissing(given: unknown, taken: unknown): boolean {
  return given !== undefined && !taken;
}

function countEntries(ledger: unknown): number {
  return Object.values(fieldsOf(ledger)).reduce<number>((sum, entries) => sum + list(entries).length, 0);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
