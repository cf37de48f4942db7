import type { Partition } from '../../model/partition.ts';
import type { Portal } from '../../model/portal.ts';
import { pickDefined } from '../../pick-defined.ts';
import type { Reading } from '../issues/reading.ts';
import { createSuggester } from '../keys/did-you-mean.ts';
import { createNameFinder } from '../sections/section-names.ts';
import type { SectionReader } from '../sections/section-reader.ts';
import { readAccount, readPortalAccount } from './read-account.ts';
import { readPermissionSet } from './read-permission-set.ts';

/** What an address says of its portal. */
export interface PortalAddress extends Pick<Portal, 'kind' | 'region'> {
  readonly partition: Partition;
}

/**
 * Reads the address of an access portal, and reports what is wrong with it. `aws` knows: see `readPortal`.
 * @param region the portal's, where it is known
 */
export type ReadPortalAddress = (startUrl: string, region: string | undefined) => Reading<PortalAddress>;

/** The `[sso-session …]` sections of a text. */
export interface PortalSessions {
  /** Name -> start URL; `undefined` where it has none. */
  readonly urls: ReadonlyMap<string, string | undefined>;
  /** Name -> `sso_region`. */
  readonly regions: ReadonlyMap<string, string | undefined>;
  /** The session that a written name means. */
  readonly find: (written: string) => string | undefined;
  readonly suggest: (name: string) => string | undefined;
  /** Which addresses are portals', and of which partition. Without this knowledge all are. */
  readonly readAddress?: ReadPortalAddress | undefined;
  readonly readStartUrl: StartUrlReader;
}

/** The address of an access portal, as written. */
type StartUrlReader = (value: string, region: string | undefined) => Reading<string>;

export interface PortalOfProfile {
  readonly account?: string;
  readonly link?: Portal;
  readonly partition?: Partition;
}

const PORTAL_KEYS = ['sso_session', 'sso_start_url', 'sso_account_id', 'sso_role_name'];

/**
 * What a section says about IAM Identity Center: `sso_account_id`, `sso_role_name`, and the portal's address from its own
 * `sso_start_url` or from its `sso_session`.
 */
export function readPortal(reader: SectionReader, sessions: PortalSessions): PortalOfProfile {
  if (!PORTAL_KEYS.some(key => reader.section.entries.has(key))) return {};
  const { readAddress } = sessions;
  const written = reader.value('sso_session');
  const session = written === undefined ? undefined : sessions.find(written);
  const region = sessions.regions.get(session ?? '') ?? reader.value('sso_region');
  const ownUrl = reader.read('sso_start_url', url => sessions.readStartUrl(url, region));
  const account = reader.read('sso_account_id', readPortalAccount);
  const permissionSet = reader.read('sso_role_name', value => readPermissionSet(value, account));
  if (written !== undefined) reportSession(reader, sessions, written);
  const startUrl = sessions.urls.get(session ?? '') ?? ownUrl;
  const asked = reader.value('sso_account_id') ?? reader.value('sso_role_name');
  if (asked !== undefined) reportMissing(reader, startUrl === undefined);
  reportOtherAccount(reader, account);
  if (account === undefined) return {};
  if (permissionSet === undefined || startUrl === undefined) return { account };
  const addressIn = (place: string | undefined) => readAddress?.(startUrl, place).value;
  const address = addressIn(region);
  // A company's own host shows no partition. Without the portal's region, the profile's region may show it.
  const known = address?.kind === 'vanity' ? addressIn(region ?? reader.value('region')) : address;
  const link = pickDefined<Portal>({ startUrl, permissionSet, kind: known?.kind, region: known?.region });
  return { account, link, ...(known && { partition: known.partition }) };
}

/** Reads the `[sso-session …]` sections. */
export function readSessions(readers: readonly SectionReader[], readAddress?: ReadPortalAddress): PortalSessions {
  // The first of a name counts: it is read last.
  const sessions = readers.toReversed();
  const readStartUrl = createStartUrlReader(readAddress);
  const urls = new Map(sessions.map(reader => [reader.section.name, readSessionUrl(reader, readStartUrl)]));
  const regions = new Map(sessions.map(reader => [reader.section.name, reader.value('sso_region')]));
  return { urls, regions, find: createNameFinder(urls), suggest: createSuggester(urls), readAddress, readStartUrl };
}

function readSessionUrl(reader: SectionReader, readStartUrl: StartUrlReader): string | undefined {
  if (!reader.value('sso_start_url')) reader.report({ code: 'portal_incomplete', args: ['sso_start_url'] });
  return reader.read('sso_start_url', url => readStartUrl(url, reader.value('sso_region')));
}

/** Reports notes about a company's own host once in a text. */
function createStartUrlReader(readAddress: ReadPortalAddress | undefined): StartUrlReader {
  const known = new Set<string>();
  return (value, region) => {
    if (readAddress) {
      const { value: portal, problems = [] } = readAddress(value, region);
      const news = problems.filter(({ code, args }) => code !== 'portal_vanity' || !known.has(args.join()));
      for (const { args } of problems) known.add(args.join());
      return portal ? { value, problems: news } : { problems };
    }
    const isUrl = /^https:\/\/[^\s]+$/i.test(value) && URL.canParse(value);
    return isUrl ? { value } : { problems: [{ code: 'portal_url_invalid', args: [value] }] };
  };
}

/** Reports a session that has another name than is written, or that is not there. */
function reportSession(reader: SectionReader, sessions: PortalSessions, written: string): void {
  const name = sessions.find(written);
  const isThere = name !== undefined || reader.value('sso_start_url') !== undefined;
  const meant = name ?? sessions.suggest(written);
  const args = meant === undefined ? [written] : [written, meant];
  if (name !== undefined && name !== written) reader.report({ code: 'sso_session_case', args }, 'sso_session');
  if (isThere) return;
  reader.report({ code: meant === undefined ? 'sso_session_undefined' : 'sso_session_misspelt', args }, 'sso_session');
}

/** A profile that has no role of its own and names only half of a portal role. */
function reportMissing(reader: SectionReader, noUrl: boolean): void {
  if (reader.value('role_arn') ?? reader.value('role_name')) return;
  const keys = ['sso_account_id', 'sso_role_name'] as const;
  const lacking = keys.find(key => !reader.value(key));
  if (lacking !== undefined) reader.report({ code: 'portal_incomplete', args: [lacking] });
  const urlGiven = reader.value('sso_session') ?? reader.value('sso_start_url');
  if (noUrl && !urlGiven) reader.report({ code: 'portal_incomplete', args: ['sso_start_url'] });
}

function reportOtherAccount(reader: SectionReader, account: string | undefined): void {
  const own = reader.value('aws_account_id');
  if (own === undefined || account === undefined || reader.value('role_arn')) return;
  if (readAccount(own).value === account) return;
  reader.report({ code: 'account_conflict', args: ['aws_account_id', 'sso_account_id'] }, 'sso_account_id');
}
