import { found } from './finding.ts';
import { note, row, type Section, section } from './section.ts';
import { code, say, type Value } from './value.ts';

/** What is stored by one key. */
export interface StoredSize {
  readonly area: string;
  readonly key: string;
  readonly bytes: number;
}

interface BrowserState {
  readonly version: string;
  readonly browser: string;
  /** `withheld`: no console tab may be seen. `unreadable`: there is one, and it cannot be read. */
  readonly tab: 'console' | 'none' | 'withheld' | 'unreadable';
  /** Match patterns of console hosts that the browser or the user withholds. */
  readonly withheld: readonly string[];
  /** Granted permissions and hosts that the install does not ask for. */
  readonly optional: readonly string[];
  readonly sizes: readonly StoredSize[];
  /** Bytes that `storage.local` holds. */
  readonly quota: number;
}

/** The share of the storage from which on it counts as full. */
const NEARLY_FULL = 0.9;

/**
 * What the browser allows Hatrack, and what Hatrack stores there.
 * @param mayHaveLeft the last switch failed, and may have left the tab on a sign-in page
 */
export function browserSection(state: BrowserState, mayHaveLeft: boolean): Section {
  const { version, browser, tab, withheld, optional, sizes, quota } = state;
  const used = sizes.filter(({ area }) => area === 'local').reduce((sum, { bytes }) => sum + bytes, 0);
  const stored = say('stored_used_of', { bytes: used }, { bytes: quota });
  const orNone = (values: readonly Value[]): readonly Value[] => (values.length > 0 ? values : [say('none')]);
  const hosts = withheld.map(match => match.replace(/^https:\/\//, '').replace(/\/\*$/, ''));
  return section(
    'part_browser',
    [stored],
    [
      row(say('row_version'), `Hatrack ${version}, ${browser}`),
      note('tab', tab),
      row(say('row_withheld'), ...orNone(withheld.map(host => code(host)))),
      row(say('row_optional'), ...orNone(optional.map(granted => code(granted, 'grant')))),
      row(say('row_stored'), stored),
      ...sizes.map(({ area, key, bytes }) => note(`${area}/${key}`, { bytes })),
    ],
    found(
      [tab === 'withheld', 'access_withheld'],
      [tab !== 'withheld' && hosts.length > 0, 'access_partly', { list: hosts }],
      [tab === 'none', 'no_console'],
      [tab === 'unreadable' && !mayHaveLeft, 'page_unreadable'],
      [quota > 0 && used >= quota * NEARLY_FULL, 'storage_full', Math.round((used / quota) * 100)],
    ),
  );
}
