import type { Section } from '../config/sections/section.ts';
import { createNameFinder, firstByName } from '../config/sections/section-names.ts';
import type { Profile } from '../model/profile.ts';

/** The keys of roles of an access portal, as the AWS CLI reads them. */
export interface PortalBlocks {
  /** The entries of one profile. Notes the session and the region that they need. */
  entries(profile: Profile, section: Section): readonly (readonly [key: string, value: string | undefined])[];
  /** `[sso-session …]` blocks that the profiles so far name. */
  sessions(): readonly string[];
  /** Names of profiles so far without `sso_region` in the text, which the AWS CLI needs. */
  withoutRegion(): readonly string[];
}

const SESSION_KEYS = ['sso_start_url', 'sso_region', 'sso_registration_scopes'] as const;

/** A profile keeps its session. A profile without a session has the portal's address. */
export function portalBlocks(sections: readonly Section[]): PortalBlocks {
  const ofSessions = sections.filter(({ prefix }) => prefix === 'sso-session');
  const byName = firstByName(ofSessions, ({ name }) => name);
  const find = createNameFinder(byName);
  const used = new Set<Section>();
  const withoutRegion: string[] = [];
  return {
    entries({ name, account, portal }, section) {
      const session = byName.get(find(read(section, 'sso_session') ?? '') ?? '');
      const isOwn = session === undefined || read(session, 'sso_start_url') !== portal?.startUrl;
      if (!isOwn) used.add(session);
      const region = read(isOwn ? section : session, 'sso_region') ?? (session && read(session, 'sso_region'));
      if (region === undefined) withoutRegion.push(name);
      return [
        ['sso_session', isOwn ? undefined : session.name],
        ['sso_start_url', isOwn ? portal?.startUrl : undefined],
        ['sso_region', isOwn ? region : undefined],
        ['sso_account_id', account],
        ['sso_role_name', portal?.permissionSet],
      ];
    },
    sessions: () => [...used].map(sessionBlock),
    withoutRegion: () => withoutRegion,
  };
}

function sessionBlock(section: Section): string {
  const lines = SESSION_KEYS.flatMap(key => {
    const value = read(section, key);
    return value === undefined ? [] : [`${key} = ${value}`];
  });
  const name = /\s/.test(section.name) ? `"${section.name}"` : section.name;
  return [`[sso-session ${name}]`, ...lines, ''].join('\n');
}

function read(section: Section, key: string): string | undefined {
  return section.entries.get(key)?.value || undefined;
}
