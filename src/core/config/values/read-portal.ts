import type { Partition } from '../../model/partition.ts';
import type { Portal } from '../../model/portal.ts';
import { pickDefined } from '../../pick-defined.ts';
import { type Problem, unknownWord } from '../issues/issue.ts';
import type { Reading } from '../issues/reading.ts';
import { createSuggester } from '../keys/did-you-mean.ts';
import { createNameFinder, firstByName } from '../sections/section-names.ts';
import type { SectionReader } from '../sections/section-reader.ts';
import { readAccount, readPortalAccount } from './read-account.ts';
import { readPermissionSet } from './read-permission-set.ts';

/** What an address shows about its portal. */
export interface PortalAddress extends Pick<Portal, 'kind' | 'region'> {
  readonly partition?: Partition;
}

/**
 * Reads the address of an access portal, and reports what is wrong with it. `readPortal` of `aws` does this.
 * @param region the portal's, where it is known
 */
export type ReadPortalAddress = (startUrl: string, region: string | undefined) => Reading<PortalAddress>;

/** The `[sso-session …]` sections of a text. */
export interface PortalSessions {
  /** The first section of each name. */
  readonly byName: ReadonlyMap<string, { readonly url: string | undefined; readonly region: string | undefined }>;
  /** The session that a written name means. */
  readonly find: (written: string) => string | undefined;
  readonly suggest: (name: string) => string | undefined;
  readonly readAddress: ReadPortalAddress;
  /** Reads the address of an access portal, as written. */
  readonly readStartUrl: (value: string, region: string | undefined) => Reading<string>;
}

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
  const { byName, find, readAddress, readStartUrl } = sessions;
  const written = reader.value('sso_session');
  const session = byName.get((written && find(written)) ?? '');
  const region = session?.region ?? reader.value('sso_region');
  const ownUrl = reader.read('sso_start_url', url => readStartUrl(url, region));
  const account = reader.read('sso_account_id', readPortalAccount);
  const permissionSet = reader.read('sso_role_name', value => readPermissionSet(value, account));
  const problem = written === undefined ? undefined : sessionProblem(reader, sessions, written);
  if (problem) reader.report(problem, 'sso_session');
  const startUrl = session?.url ?? ownUrl;
  reportMissing(reader, startUrl === undefined);
  reportOtherAccount(reader, account);
  if (account === undefined) return {};
  if (permissionSet === undefined || startUrl === undefined) return { account };
  const plain = readAddress(startUrl, region).value;
  // A company's own host shows no partition. Without the portal's region, the profile's region may show it.
  const known = plain?.kind === 'vanity' ? readAddress(startUrl, region ?? reader.value('region')).value : plain;
  const { kind, region: shown, partition } = known ?? {};
  const link = pickDefined<Portal>({ startUrl, permissionSet, kind, region: shown });
  return { account, link, ...(partition && { partition }) };
}

/** Reads the `[sso-session …]` sections. */
export function readSessions(
  readers: readonly SectionReader[],
  readAddress: ReadPortalAddress = readAnyAddress,
): PortalSessions {
  const readStartUrl = createStartUrlReader(readAddress);
  const read = readers.map(reader => {
    const region = reader.value('sso_region');
    if (!reader.value('sso_start_url')) reader.report({ code: 'portal_incomplete', args: ['sso_start_url'] });
    return { name: reader.section.name, region, url: reader.read('sso_start_url', url => readStartUrl(url, region)) };
  });
  const byName = firstByName(read, ({ name }) => name);
  return { byName, find: createNameFinder(byName), suggest: createSuggester(byName), readAddress, readStartUrl };
}

/** Accepts every address: without knowledge of Amazon's hosts, any of them may be a portal. */
function readAnyAddress(startUrl: string): Reading<PortalAddress> {
  const isUrl = /^https:\/\/[^\s]+$/i.test(startUrl) && URL.canParse(startUrl);
  return isUrl ? { value: {} } : { problems: [{ code: 'portal_url_invalid', args: [startUrl] }] };
}

/** Reports notes about a company's own host once in a text. */
function createStartUrlReader(readAddress: ReadPortalAddress): PortalSessions['readStartUrl'] {
  const known = new Set<string>();
  return (value, region) => {
    const { value: portal, problems = [] } = readAddress(value, region);
    const news = problems.filter(({ code, args }) => code !== 'portal_vanity' || !known.has(args.join()));
    for (const { args } of problems) known.add(args.join());
    return portal ? { value, problems: news } : { problems };
  };
}

/** The issue of a session's name: the section has another spelling, or it does not exist and there is no other address. */
function sessionProblem(
  reader: SectionReader,
  { find, suggest }: PortalSessions,
  written: string,
): Problem | undefined {
  const name = find(written);
  if (name !== undefined) return name === written ? undefined : { code: 'sso_session_case', args: [written, name] };
  if (reader.value('sso_start_url') !== undefined) return undefined;
  return unknownWord(written, suggest(written), 'sso_session_undefined', 'sso_session_misspelt');
}

/** The issue of a profile that has no other role, and names only one half of a portal role. */
function reportMissing(reader: SectionReader, noUrl: boolean): void {
  const lacking = (['sso_account_id', 'sso_role_name'] as const).filter(key => !reader.value(key));
  if (lacking.length === 2 || (reader.value('role_arn') ?? reader.value('role_name'))) return;
  if (lacking.length > 0) reader.report({ code: 'portal_incomplete', args: lacking });
  const urlGiven = reader.value('sso_session') ?? reader.value('sso_start_url');
  if (noUrl && !urlGiven) reader.report({ code: 'portal_incomplete', args: ['sso_start_url'] });
}

function reportOtherAccount(reader: SectionReader, account: string | undefined): void {
  const own = reader.value('aws_account_id');
  if (own === undefined || account === undefined || reader.value('role_arn')) return;
  if (readAccount(own).value === account) return;
  reader.report({ code: 'account_conflict', args: ['aws_account_id', 'sso_account_id'] }, 'sso_account_id');
}
