import { holdsSecret } from '../config/secrets/inspect-line.ts';
import { type Guard, type Guarded, list, object, record, text, values } from '../guards.ts';
import type { Ledger, LedgerEntry } from '../history/ledger.ts';
import { parseLedger } from '../history/parse-ledger.ts';
import { withLedgerEdit } from '../history/with-ledger-edit.ts';
import { isSame } from '../is-same.ts';
import { parseTeamUrl } from '../layers/team-url.ts';
import { parseReadOnlyLayers, type ReadOnlyLayer } from '../model/layers.ts';
import { type AccountAliases, parseAccountAliases } from '../roles/account-aliases.ts';
import { addressKey } from '../roles/role-key.ts';
import { DEFAULT_SETTINGS, knownSettings, type Settings } from '../settings.ts';
import { type Edit, swapped, withListEdit, withRecordEdit } from '../with-edit.ts';

/** What one part of a backup can do. */
interface Part<Value> {
  /** Reads the part without secrets and unusable items; `undefined` for anything else. */
  read(given: unknown): Value | undefined;
  /** The edit that turns `now` into `wanted`; `undefined` if nothing changes. */
  edit(now: Value, wanted: Value): Edit<Value> | undefined;
  /** Applies an edit to what is stored now. */
  apply(now: Value, edit: Edit<Value>): Value;
}

/** A list that is replaced as a whole. In a list without an order, only the items count. */
function listPart<Item>(read: Guard<readonly Item[]>, order?: 'ordered'): Part<readonly Item[]> {
  return {
    read,
    edit(before, after) {
      const [was, is] = order ? [before, after] : [before.toSorted(), after.toSorted()];
      return isSame(was, is) ? undefined : { before, after };
    },
    apply: (now, { before, after }) => withListEdit(now, before, after),
  };
}

/** Replaces the settings that differ. A setting that the backup lacks gets its default. */
const settings: Part<Partial<Settings>> = {
  read: given => object(given) && knownSettings(given),
  edit: (now, wanted) => fieldsEdit(now, { ...DEFAULT_SETTINGS, ...wanted }),
  apply: (now, { before, after }) => withRecordEdit(now, before, after),
};

/** Adds the entries that the ledger lacks. Entries that it has stay, and get their pin back. */
const ledger: Part<Ledger> = {
  read: given => object(given) && cleanLedger(parseLedger(given)),
  edit: ledgerEdit,
  apply(now, { before, after }) {
    const edited = Object.keys({ ...before, ...after }).map(base => {
      return [base, withLedgerEdit(now[base] ?? [], before[base] ?? [], after[base] ?? [])];
    });
    return { ...now, ...Object.fromEntries(edited) };
  },
};

/** Adds the aliases that are missing. */
const accountAliases: Part<AccountAliases> = {
  read(given) {
    const aliases = object(given);
    return aliases && parseAccountAliases(Object.fromEntries(Object.entries(aliases).filter(isClean)));
  },
  edit: (now, wanted) => fieldsEdit(now, { ...wanted, ...now }),
  apply: (now, { before, after }) => withRecordEdit(now, before, after),
};

/** Empty if there is no address. A backup without an address leaves the present one. */
const teamUrl: Part<string> = {
  read(given) {
    const url = isClean(given) ? parseTeamUrl(given) : undefined;
    return given === '' ? given : url instanceof URL ? url.href : undefined;
  },
  edit: (before, after) => (after === '' || after === before ? undefined : { before, after }),
  apply: (_, { after }) => after,
};

/** Replaces what an administrator has answered for the bases that the backup names. `src/store` guards the answers themselves. */
const setUpAnswers: Part<Readonly<Record<string, object>>> = {
  read: values(object),
  edit: fieldsEdit,
  apply: (now, { before, after }) => withRecordEdit(now, before, after),
};

/** All parts of a backup except the text, which is saved like any other text. */
const PARTS = {
  settings,
  /** Keys of roles, in the user's order. */
  favorites: listPart(readTexts, 'ordered'),
  ledger,
  accountAliases,
  /** The address of a team's text that the user has added. */
  teamUrl,
  /** Extensions that the user lets send a text. */
  senderIds: listPart(readTexts),
  /** Layers that the user has switched off. */
  layersOff: listPart<ReadOnlyLayer>(given => (Array.isArray(given) ? parseReadOnlyLayers(given) : undefined)),
  setUpAnswers,
};

export type PartName = keyof typeof PARTS;
export type PartValue<Name extends PartName> = Guarded<(typeof PARTS)[Name]['read']>;

/** What a restore changes beside the text; it has only the parts that change. */
export type SetupEdit = { readonly [Name in PartName]?: Edit<PartValue<Name>> };

/** Everything that is stored beside the text, or those parts that a file has. */
export type SetupParts = { readonly [Name in PartName]?: PartValue<Name> };

/** Reads the parts that a file has. */
export function readParts(given: Readonly<Record<string, unknown>>): SetupParts {
  return mapParts((part, name) => part.read(given[name]));
}

/** What a restore changes where `now` is stored. */
export function setupEdit(now: SetupParts, wanted: SetupParts): SetupEdit {
  return mapParts((part, name) =>
    now[name] === undefined || wanted[name] === undefined ? undefined : part.edit(now[name], wanted[name]),
  );
}

/** The edit that undoes this one. */
export function reversed(edit: SetupEdit): SetupEdit {
  return mapParts((_, name) => edit[name] && swapped<unknown>(edit[name]));
}

/** Applies an edit to what is stored now. @returns the parts that change */
export function withSetupEdit(now: Required<SetupParts>, edit: SetupEdit): SetupParts {
  return mapParts((part, name) => edit[name] && part.apply(now[name], edit[name]));
}

/** For each part, the guard of an edit that arrives in a message. */
export const EDIT_GUARDS = mapParts<{ readonly [Name in PartName]: Guard<Edit<PartValue<Name>>> }>(({ read }) =>
  record({ before: read, after: read }),
);

/** The results of `make` for the parts, by name; a part without a result is left out. */
function mapParts<Made>(make: (part: Part<unknown>, name: PartName) => unknown): Made {
  const parts = Object.entries<Part<unknown>>(PARTS).map(([name, part]) => [name, make(part, name as PartName)]);
  return Object.fromEntries(parts.filter(([, made]) => made !== undefined)) as Made;
}

function fieldsEdit<Fields extends object>(now: Fields, wanted: Fields): Edit<Fields> | undefined {
  const was = new Map(Object.entries(now));
  const changed = Object.entries(wanted).filter(([name, value]) => !isSame(was.get(name), value));
  if (changed.length === 0) return undefined;
  const before = changed.flatMap(([name]) => (was.has(name) ? [[name, was.get(name)]] : []));
  return { before: Object.fromEntries(before), after: Object.fromEntries(changed) as Fields };
}

function ledgerEdit(now: Ledger, wanted: Ledger): Edit<Ledger> | undefined {
  const [before, after]: [Record<string, LedgerEntry[]>, Record<string, LedgerEntry[]>] = [{}, {}];
  for (const [base, entries] of Object.entries(wanted)) {
    const known = new Map(now[base]?.map(entry => [addressKey(entry), entry]));
    for (const entry of entries) {
      const own = known.get(addressKey(entry));
      if (own && (own.pinned || !entry.pinned)) continue;
      before[base] = [...(before[base] ?? []), ...(own ? [own] : [])];
      after[base] = [...(after[base] ?? []), own ? { ...own, pinned: true } : entry];
    }
  }
  return Object.keys(after).length === 0 ? undefined : { before, after };
}

/** Whether a value, any JSON, holds no secret. */
function isClean(value: unknown): boolean {
  return !holdsSecret(JSON.stringify(value ?? ''));
}

function readTexts(given: unknown): readonly string[] | undefined {
  const texts = list(text)(given)?.filter(each => each.trim() !== '' && isClean(each));
  return texts && [...new Set(texts)];
}

/** Drops the unknown fields of an entry that holds a secret; if the secret is elsewhere, drops the entry. */
function cleanLedger(uses: Ledger): Ledger {
  const clean = (entry: LedgerEntry): readonly LedgerEntry[] => {
    const { rest: _, ...read } = entry;
    return [entry, read].filter(isClean).slice(0, 1);
  };
  const bases = Object.entries(uses).filter(([base]) => isClean(base));
  return Object.fromEntries(bases.map(([base, entries]) => [base, entries.flatMap(clean)]));
}
