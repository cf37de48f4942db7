import type { NamedPerson, SourceCheck } from '../../core/diagnosis/page-snapshot.ts';
import type { Identity } from '../../core/roles/identity.ts';
import type { IdentityReading } from './identity.ts';
import type { IdentitySource, Person, SourceReading } from './identity-sources.ts';
import { leaveOutOutdated } from './outdated-sources.ts';

/** In the order in which Hatrack believes them (design.md 6). */
const SOURCES = [
  'sessionData',
  'accountInfo',
  'displayNames',
  'userInfo',
  'history',
  'host',
  'tile',
] as const satisfies readonly IdentitySource[];

/** What each source gave, whether it counts, and where it contradicts the identity that came from all of them. */
export function checkSources({ identity, sources }: IdentityReading): readonly SourceCheck[] {
  const { told } = leaveOutOutdated(sources);
  return SOURCES.map(name => {
    const reading = sources[name];
    if (!reading) return { name, state: 'missing', disagrees: [] };
    const isOfOtherSession = identity.mode === 'multi-session' && (name === 'userInfo' || name === 'history');
    const isUsed = !isOfOtherSession && (identity.mode === 'multi-session' || told[name] !== undefined);
    return isUsed
      ? { name, state: 'used', ...reading, disagrees: contradictions(name, reading, identity) }
      : { name, state: 'unused', ...reading, disagrees: [] };
  });
}

function contradictions(
  name: IdentitySource,
  reading: SourceReading,
  identity: Identity,
): readonly (keyof NamedPerson)[] {
  const role = identity.role && personOf(identity.role);
  const { isRoot, ...base } = identity.base;
  // While not switched, the history may name an earlier base (console.md 1.4).
  const toldBase = name === 'history' && !role ? undefined : reading.base;
  const fields = [
    ...differing(toldBase, base, isRoot ? ['account', 'alias'] : ['account', 'alias', 'user']),
    ...differing(
      reading.current,
      role ?? base,
      role ? ['account', 'roleName'] : isRoot ? ['account'] : ['account', 'user'],
    ),
    ...(role ? differing(reading.role, role, ['account', 'roleName']) : reading.role ? (['roleName'] as const) : []),
  ];
  return [...new Set(fields)];
}

function personOf({ account, alias, roleName }: NonNullable<Identity['role']>): Person {
  const isNumber = /^\d{12}$/.test(account);
  return { ...(isNumber && { account }), ...(alias !== undefined && { alias }), roleName };
}

function differing(
  one: Person | undefined,
  other: Person,
  fields: readonly (keyof NamedPerson)[],
): readonly (keyof NamedPerson)[] {
  if (!one) return [];
  return fields.filter(field => {
    const [said, taken] = [one[field]?.toLowerCase(), other[field]?.toLowerCase()];
    return said !== undefined && taken !== undefined && said !== taken;
  });
}
