import { kindOfStored } from '../../core/full-storage.ts';
import { parseHead, TEXT_HEAD } from '../../core/sync/text-head.ts';
import type { TextKey } from '../../core/text-key.ts';
import type { AllData } from '../../platform/all-data.ts';
import { learnedChoices } from '../../store/learned-choices.ts';
import { favorites, ledger, settings } from '../../store/list-items.ts';
import { setUpAnswers } from '../../store/set-up-answers.ts';
import { switchRecords } from '../../store/switch-records.ts';
import { configText, versions } from '../../store/text-items.ts';

/** A kind of thing that is stored, as the user knows it. */
export interface StoredKind {
  readonly name: TextKey;
  /** Bytes in their stored form. */
  readonly size: number;
  /** How many there are, if one can count them. */
  readonly count?: number;
}

/** What is stored, in the user's words. What Hatrack derives, or stores for its own use, comes last. */
export function storedKinds({ local, session, sync }: AllData): readonly StoredKind[] {
  const keys = favorites.guard(local[favorites.key]);
  const used = Object.values(ledger.guard(local[ledger.key])).flat();
  const changed = Object.keys(Object(local[settings.key]));
  const notices = switchRecords.guard(session[switchRecords.key]);
  const keysOf = (kind: string) => Object.keys(local).filter(key => kindOfStored(key) === kind);
  const [earlier, layers] = [keysOf('versions'), keysOf('layers')];
  const counted = [configText, favorites, ledger, learnedChoices, settings, setUpAnswers].map(({ key }) => key);
  const own: ReadonlySet<string> = new Set([...counted, ...earlier, ...layers]);
  const rest = Object.keys(local).filter(key => !own.has(key));
  const kinds: readonly StoredKind[] = [
    { name: 'dataText', size: sizeOf(local, [configText.key]) },
    { name: 'dataVersions', size: sizeOf(local, earlier), count: versions.guard(local[versions.key]).length },
    { name: 'dataLayers', size: sizeOf(local, layers) },
    { name: 'dataFavorites', size: sizeOf(local, [favorites.key]), count: keys.length },
    { name: 'dataUsedRoles', size: sizeOf(local, [ledger.key, learnedChoices.key]), count: used.length },
    { name: 'dataSettings', size: sizeOf(local, [settings.key]), count: changed.length },
    { name: 'optionsSetUp', size: sizeOf(local, [setUpAnswers.key]) },
    { name: 'dataNotices', size: sizeOf(session, [switchRecords.key]), count: notices.length },
    { name: 'dataShared', size: sizeOf(sync, sharedKeys(sync)) },
    { name: 'dataRest', size: sizeOf(local, rest) },
  ];
  return kinds.filter(({ size, count }) => size > 0 && count !== 0);
}

/** Leaves out the mark of a clearing, which is not the user's. */
function sharedKeys(sync: AllData['sync']): readonly string[] {
  const isCleared = parseHead(sync[TEXT_HEAD]).kind === 'cleared';
  return Object.keys(sync).filter(key => key !== TEXT_HEAD || !isCleared);
}

const encoder = new TextEncoder();

function sizeOf(area: Readonly<Record<string, unknown>>, keys: readonly string[]): number {
  const stored = keys.filter(key => key in area);
  return stored.reduce((sum, key) => sum + encoder.encode(JSON.stringify(area[key])).length, 0);
}
