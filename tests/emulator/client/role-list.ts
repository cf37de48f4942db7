import { decodeName } from './decode-name.ts';

/** A remembered role, as the menu shows it. */
export interface RecentRole {
  readonly account: string;
  readonly roleName: string;
  readonly label: string;
  /** `rrggbb`, or empty. */
  readonly color: string;
  readonly mfaNeeded: boolean;
  readonly isCurrent: boolean;
}

export interface CurrentRole {
  /** 12 digits. */
  readonly account: string;
  readonly alias: string;
  /** Without path. */
  readonly roleName: string;
}

interface RawRole {
  readonly a: string;
  readonly r: string;
  readonly d?: string;
  readonly c?: string;
  readonly m?: unknown;
}

const SHOWN = 5;

/** The first five of the history. Only these count as the current role (docs/console.md 1.5.2). */
export function recentRoles(rl: readonly RawRole[], current: CurrentRole | undefined): RecentRole[] {
  return rl.slice(0, SHOWN).map(({ a, r, d, c, m }) => ({
    account: a,
    roleName: r,
    label: decodeName(d ?? '') || r,
    color: /^[0-9a-fA-F]{6}$/.test(c ?? '') ? (c ?? '') : '',
    mfaNeeded: Boolean(m),
    isCurrent: current !== undefined && isSame(a, r, current),
  }));
}

function isSame(account: string, role: string, current: CurrentRole): boolean {
  const isAccount = account === current.account || account.toLowerCase() === current.alias.toLowerCase();
  return isAccount && role.replace(/^.*\//, '') === current.roleName;
}
