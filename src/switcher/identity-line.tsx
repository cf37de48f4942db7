import type { JSX } from 'preact';
import type { BaseLook } from '../core/roles/base-look.ts';
import type { Identity } from '../core/roles/identity.ts';
import { MiddleCut } from '../ui/middle-cut.tsx';
import { Peg } from '../ui/peg.tsx';
import { useText } from '../ui/text.ts';

interface IdentityLineProps {
  readonly identity: Identity;
  /** Name and style of the current role from the config, else the console's own label. */
  readonly current?: BaseLook | undefined;
  /** Of the base in the config that is who signed in: its name says the place where the account's alias is not known. */
  readonly base: BaseLook | undefined;
  readonly hideAccountIds: boolean;
  readonly showImage: boolean;
  readonly isSwitchingBack: boolean;
  readonly onSwitchBack: () => void;
}

/** Shows who the page in front is signed in as, and _Switch back_ while it works as a role. */
export function IdentityLine(props: IdentityLineProps): JSX.Element {
  const text = useText();
  const { role } = props.identity;
  const look = props.current ?? (role ? undefined : props.base);
  const color = look?.color ?? role?.color ?? (role ? undefined : props.base?.color);
  const image = props.showImage ? look?.image : undefined;
  return (
    <header class="identity-line">
      {(role || color !== undefined || image !== undefined) && <Peg large color={color} image={image} />}
      <div class="who">
        {role && (
          <p class="current">
            <MiddleCut text={props.current?.name ?? role.displayName ?? role.roleName} />
          </p>
        )}
        <BaseUser {...props} />
      </div>
      {role && (
        <button type="button" class="button" disabled={props.isSwitchingBack} onClick={props.onSwitchBack}>
          {text('switchBack')}
        </button>
      )}
    </header>
  );
}

function BaseUser({ identity, base, hideAccountIds }: IdentityLineProps): JSX.Element {
  const text = useText();
  const { user, account, alias, isRoot } = identity.base;
  const name = isRoot ? text('rootUser') : userName(user);
  const place = alias ?? base?.name;
  const label = name !== undefined && place !== undefined ? text('userInAccount', name, place) : (name ?? place);
  const id = account !== undefined && !hideAccountIds ? <span class="id">{withDashes(account)}</span> : undefined;
  return (
    <p class={identity.role ? 'base' : 'base current'}>
      {label ?? (id === undefined && text('unknownIdentity'))}
      {label !== undefined && id !== undefined && ' · '}
      {id}
    </p>
  );
}

/** `carol` of `AWSReservedSSO_…/carol`: the session says who it is, the role only how they came in. */
function userName(user: string | undefined): string | undefined {
  return user?.slice(user.lastIndexOf('/') + 1);
}

function withDashes(account: string): string {
  return account.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3');
}
