import { element } from './element.ts';
import type { PageIdentity } from './identity.ts';

/** The four elements that named base and role before `AccountInfo`; the role's while switched (docs/console.md 4.1.2). */
export function displayNames({ info }: PageIdentity): HTMLElement[] {
  const names = [
    ['login', 'user', info.loginDisplayNameUser],
    ['login', 'account', info.loginDisplayNameAccount],
    ['role', 'user', info.roleDisplayNameUser],
    ['role', 'account', info.roleDisplayNameAccount],
  ] as const;
  return names.flatMap(([whose, what, name]) =>
    name === undefined ? [] : element('span', { id: `awsc-${whose}-display-name-${what}` }, name),
  );
}
