import type { JSX } from 'preact';
import { baseLook } from '../core/roles/base-look.ts';
import { findCurrentRole } from '../core/roles/current-role.ts';
import type { OpenSession } from '../core/roles/identity.ts';
import { AccountId } from '../ui/account-id.tsx';
import { Button } from '../ui/button.tsx';
import { MiddleCut } from '../ui/middle-cut.tsx';
import { Peg } from '../ui/peg.tsx';
import { useText } from '../ui/text.ts';
import { signOutAndSwitch } from './notice-actions.ts';
import type { SwitcherParts } from './switcher-host.ts';

/** The sessions that are open, each with the way out of it; the one in front is needed for the switch. */
export function SessionList(parts: SwitcherParts): JSX.Element | null {
  const text = useText();
  const { store } = parts;
  const identity = store.identity.value;
  if (!identity?.sessions) return null;
  const { partition, mode, sessionId, sessions } = identity;
  const hidesAccounts = store.settings.value.accounts === 'hidden';
  return (
    <ul class="sessions" aria-label={text('openSessions')}>
      {sessions.map(session => {
        const { id, base, role } = session;
        const listed = findCurrentRole(store.roles.value, { partition, mode, base, role: role ?? roleOf(session) });
        const name =
          listed?.name ?? role?.displayName ?? role?.roleName ?? base.user ?? base.alias ?? base.account ?? id;
        const account = role?.account ?? base.account;
        const look = listed ?? (role ? undefined : baseLook(store.profiles.value ?? [], { partition, mode, base }));
        return (
          <li key={id}>
            <Peg color={look?.color ?? role?.color} image={undefined} />
            <span class="name">
              <MiddleCut text={name} />
            </span>
            {account !== undefined && !hidesAccounts && <AccountId account={account} />}
            {id === sessionId ? (
              <span class="tag">{text('thisTab')}</span>
            ) : (
              <Button
                name={text('signOut')}
                aria-label={text('signOutOf', name)}
                disabled={store.underway.value !== undefined}
                act={() => void signOutAndSwitch(parts, id)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Of a page whose names were late: its user is `Role/session`. */
function roleOf({ base }: OpenSession): { readonly account: string; readonly roleName: string } {
  return { account: base.account ?? '', roleName: base.user?.split('/')[0] ?? '' };
}
