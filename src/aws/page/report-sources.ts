import type { SourceReport, Told, ToldField } from '../../core/diagnosis/page-report.ts';
import type { Identity } from '../../core/roles/identity.ts';
import type { IdentityReading } from './identity.ts';
import type { IdentitySource, Person, SourceReading } from './identity-sources.ts';
import { leaveOutOutdated } from './outdated-sources.ts';

/** In the order in which they are believed (design.md 6). */
const SOURCES = [
  'sessionData',
  'accountInfo',
  'displayNames',
  'userInfo',
  'history',
  'host',
  'tile',
] as const satisfies readonly IdentitySource[];

/** What each source gave, whether it counted, and where it contradicts the identity that came of all. */
export function reportSources({ identity, sources }: IdentityReading): readonly SourceReport[] {
  const { told } = leaveOutOutdated(sources);
  return SOURCES.map(name => {
    const reading = sources[name];
    if (!reading) return { name, state: 'missing', disagrees: [] };
    const { base, role, current } = reading;
    const isOfOtherSession = identity.mode === 'multi-session' && (name === 'userInfo' || name === 'history');
    const isUsed = !isOfOtherSession && (identity.mode === 'multi-session' || told[name] !== undefined);
    return {
      name,
      state: isUsed ? 'told' : 'unused',
      ...(base && { base: toldOf(base) }),
      ...(role && { role: toldOf(role) }),
      ...(current && { current: toldOf(current) }),
      disagrees: isUsed ? contradictions(name, reading, identity) : [],
    };
  });
}

function toldOf({ account, alias, user, roleName }: Person): Told {
  return {
    ...(account !== undefined && { account }),
    ...(alias !== undefined && { alias }),
    ...(user !== undefined && { user }),
    ...(roleName !== undefined && { roleName }),
  };
}

function contradictions(name: IdentitySource, reading: SourceReading, identity: Identity): readonly ToldField[] {
  const role = identity.role && personOf(identity.role);
  const { isRoot, ...base } = identity.base;
  // While not switched, the history may name whoever was the base before (console.md 1.4).
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

function differing(one: Person | undefined, other: Person, fields: readonly ToldField[]): ToldField[] {
  if (!one) return [];
  return fields.filter(field => {
    const [said, taken] = [one[field]?.toLowerCase(), other[field]?.toLowerCase()];
    return said !== undefined && taken !== undefined && said !== taken;
  });
}
