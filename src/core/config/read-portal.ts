import type { Partition } from '../roles/partition.ts';
import type { PortalPartition } from '../roles/portal.ts';
import { createSuggester } from './did-you-mean.ts';
import type { Profile } from './profile.ts';
import { readAccount, readPortalAccount } from './read-account.ts';
import { readPermissionSet } from './read-permission-set.ts';
import type { Reading } from './reading.ts';
import type { SectionReader } from './section-reader.ts';

/** The `[sso-session …]` sections of a text. */
export interface PortalSessions {
  /** Name -> start URL; `undefined` where it has none. */
  readonly urls: ReadonlyMap<string, string | undefined>;
  readonly suggest: (name: string) => string | undefined;
  /** Which hosts are portals', and of which partition; all are where nobody can tell. */
  readonly partitionOfPortal?: PortalPartition | undefined;
}

export interface PortalOfProfile {
  readonly account?: string;
  readonly link?: NonNullable<Profile['portal']>;
  readonly partition?: Partition;
}

/**
 * What a section tells of IAM Identity Center: `sso_account_id`, `sso_role_name`, and the portal's address from its own
 * `sso_start_url` or from its `sso_session`.
 */
export function readPortal(reader: SectionReader, sessions: PortalSessions): PortalOfProfile {
  const { partitionOfPortal } = sessions;
  const ownUrl = reader.read('sso_start_url', url => readStartUrl(url, partitionOfPortal));
  const session = reader.value('sso_session');
  const account = reader.read('sso_account_id', readPortalAccount);
  const permissionSet = reader.read('sso_role_name', value => readPermissionSet(value, account));
  const startUrl = findStartUrl(reader, sessions, session) ?? ownUrl;
  const asked = reader.value('sso_account_id') ?? reader.value('sso_role_name');
  if (asked !== undefined) tellMissing(reader, startUrl === undefined);
  tellOtherAccount(reader, account);
  if (account === undefined) return {};
  if (permissionSet === undefined || startUrl === undefined) return { account };
  const partition = partitionOfPortal?.(startUrl);
  return { account, link: { startUrl, permissionSet }, ...(partition !== undefined && { partition }) };
}

/** Reads the `[sso-session …]` sections; the first of a name counts. */
export function readSessions(readers: readonly SectionReader[], partitionOfPortal?: PortalPartition): PortalSessions {
  const urls = new Map(
    readers.toReversed().map(reader => [reader.section.name, readSessionUrl(reader, partitionOfPortal)]),
  );
  return { urls, suggest: createSuggester([...urls.keys()]), partitionOfPortal };
}

function readSessionUrl(reader: SectionReader, partitionOfPortal: PortalPartition | undefined): string | undefined {
  if (!reader.value('sso_start_url')) reader.tell({ code: 'portal_incomplete', args: ['sso_start_url'] });
  return reader.read('sso_start_url', url => readStartUrl(url, partitionOfPortal));
}

/** The address of an access portal, as written. */
function readStartUrl(value: string, partitionOfPortal: PortalPartition | undefined): Reading<string> {
  const isUrl = /^https:\/\/[^\s]+$/i.test(value) && URL.canParse(value);
  if (!isUrl) return { problems: [{ code: 'portal_url_invalid', args: [value] }] };
  const isKnown = !partitionOfPortal || partitionOfPortal(value) !== undefined;
  return isKnown ? { value } : { problems: [{ code: 'portal_unknown', args: [new URL(value).host] }] };
}

function findStartUrl(reader: SectionReader, sessions: PortalSessions, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (!sessions.urls.has(name) && !reader.value('sso_start_url')) {
    const meant = sessions.suggest(name);
    const problem =
      meant === undefined
        ? ({ code: 'sso_session_undefined', args: [name] } as const)
        : ({ code: 'sso_session_misspelt', args: [name, meant] } as const);
    reader.tell(problem, 'sso_session');
  }
  return sessions.urls.get(name);
}

/** A profile that has no role of its own and names only half of a portal role. */
function tellMissing(reader: SectionReader, noUrl: boolean): void {
  if (reader.value('role_arn') ?? reader.value('role_name')) return;
  const keys = ['sso_account_id', 'sso_role_name'] as const;
  const lacking = keys.find(key => !reader.value(key));
  if (lacking !== undefined) reader.tell({ code: 'portal_incomplete', args: [lacking] });
  const urlGiven = reader.value('sso_session') ?? reader.value('sso_start_url');
  if (noUrl && !urlGiven) reader.tell({ code: 'portal_incomplete', args: ['sso_start_url'] });
}

function tellOtherAccount(reader: SectionReader, account: string | undefined): void {
  const own = reader.value('aws_account_id');
  if (own === undefined || account === undefined || reader.value('role_arn')) return;
  if (readAccount(own).value === account) return;
  reader.tell({ code: 'account_conflict', args: ['aws_account_id', 'sso_account_id'] }, 'sso_account_id');
}
