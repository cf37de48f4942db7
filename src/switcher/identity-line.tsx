import type { JSX } from 'preact';
import { accountText } from '../core/model/account-text.ts';
import type { BaseLook } from '../core/roles/base-look.ts';
import type { Identity } from '../core/roles/identity.ts';
import { minutesUntil, SOON } from '../core/roles/session-end.ts';
import { MOST_SESSIONS } from '../core/roles/sessions.ts';
import type { Text } from '../core/text-key.ts';
import { AccountId } from '../ui/account-id.tsx';
import { Button } from '../ui/button.tsx';
import { MiddleCut } from '../ui/middle-cut.tsx';
import { Peg } from '../ui/peg.tsx';
import { useText } from '../ui/text.ts';
import { withControl } from './key-names.ts';

/** In minutes. */
const HOUR = 60;

interface IdentityLineProps {
  readonly identity: Identity;
  /** Name and style of the current role from the config, else the console's own label. */
  readonly current?: BaseLook | undefined;
  /** Of the base in the config that matches the sign-in: its name is shown where the account's alias is unknown. */
  readonly base: BaseLook | undefined;
  readonly hideAccountIds: boolean;
  readonly showImage: boolean;
  readonly isSwitchingBack: boolean;
  readonly onSwitchBack: () => void;
}

/** Shows who the page in front works as: the role, how long its session lasts where that is known, its account and who switched to it; or who is signed in. Counts open sessions. */
export function IdentityLine(props: IdentityLineProps): JSX.Element {
  const text = useText();
  const { identity, current, base, hideAccountIds } = props;
  const { role, sessions } = identity;
  const open = sessions?.filter(({ isUnsure }) => !isUnsure).length;
  const { endsAt } = sessions?.find(({ id }) => id === identity.sessionId) ?? {};
  const left = endsAt && minutesUntil(endsAt, Date.now());
  const count = text('sessionCount', String(open), String(MOST_SESSIONS));
  const look = current ?? (role ? undefined : base);
  const color = look?.color ?? role?.color;
  const image = props.showImage ? look?.image : undefined;
  const account = hideAccountIds ? undefined : identity.base.account;
  const user = userText(props, text);
  const origin = user ?? (account && accountText(account));
  return (
    <header class="identity-line">
      {(role || color !== undefined || image !== undefined) && <Peg large color={color} image={image} />}
      <p class="current" id="hatrack-current">
        {role ? (
          <MiddleCut text={current?.name ?? role.displayName ?? role.roleName} />
        ) : (
          <>
            {user ?? (account === undefined && text('unknownIdentity'))}
            {user !== undefined && account !== undefined && ' · '}
            {account !== undefined && <AccountId account={account} />}
          </>
        )}
      </p>
      {role && (
        <>
          <p class="where" id="hatrack-where">
            {left !== undefined && (
              <>
                <span class={left > SOON ? 'left' : 'left soon'}>
                  {left < HOUR
                    ? text('minutesLeft', String(left))
                    : text('hoursLeft', String(Math.floor(left / HOUR)), String(left % HOUR))}
                </span>
                {' · '}
              </>
            )}
            {!hideAccountIds && (
              <>
                <AccountId account={role.account} />
                {' · '}
              </>
            )}
            {role.roleName}
            {origin !== undefined && ` · ${text('switchedFrom', origin)}`}
          </p>
          <Button
            name={text('switchBack')}
            title={withControl('⌫')}
            aria-keyshortcuts="Control+Backspace Meta+Backspace"
            disabled={props.isSwitchingBack}
            act={props.onSwitchBack}
          />
        </>
      )}
      {open !== undefined && (
        <p class={open < MOST_SESSIONS ? 'count' : 'count full'} title={count}>
          <span class="hidden-visually">{count}</span>
          <span aria-hidden="true">
            {open}/{MOST_SESSIONS}
          </span>
        </p>
      )}
    </header>
  );
}

/** The signed-in user, and the account by its alias or its name in the config; `undefined` if neither is known. */
function userText({ identity, base }: IdentityLineProps, text: Text): string | undefined {
  const { user, alias, isRoot } = identity.base;
  // `carol` of `AWSReservedSSO_…/carol`: the session names the person, the role only how they came in.
  const name = isRoot ? text('rootUser') : user?.slice(user.lastIndexOf('/') + 1);
  const place = alias ?? base?.name;
  return name !== undefined && place !== undefined ? text('userInAccount', name, place) : (name ?? place);
}
