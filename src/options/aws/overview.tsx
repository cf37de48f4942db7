import type { JSX } from 'preact';
import { accountText } from '../../core/model/account-text.ts';
import { cleanName } from '../../core/roles/clean-name.ts';
import type { Role } from '../../core/roles/role.ts';
import { Peg } from '../../ui/peg.tsx';
import { useText } from '../../ui/text.ts';
import { countText } from '../widgets/count-text.ts';
import type { ChosenBase } from './make-set-up.ts';
import type { SetUpStore } from './set-up-store.ts';

/** More accounts, or roles of one account, than that are a number in the drawing. */
const MOST = 6;

/** A drawing: the users sign in to the jump account, and switch from there to the roles of the member accounts. */
export function Overview({ store, base }: { readonly store: SetUpStore; readonly base: ChosenBase }): JSX.Element {
  const text = useText();
  const chosen = store.answers.value?.roles ?? [];
  const roles = store.made.value?.roles ?? [];
  const members = byAccount(
    roles.flatMap(({ name, role }) => (role && (chosen.length === 0 || chosen.includes(name)) ? [role] : [])),
  );
  const more = members.length - MOST;
  return (
    <div class="overview">
      <div class="account jump">
        <strong>{text('setUpJump')}</strong>
        <span class="id">{accountText(base.account)}</span>
        <bdi>{cleanName(base.name)}</bdi>
        <p>{text(base.isPortal ? 'setUpPortalUsers' : 'setUpUsers')}</p>
      </div>
      <ul class="members">
        {members.slice(0, MOST).map(([account, ofAccount]) => (
          <li key={account} class="account">
            <strong>{text('setUpMember')}</strong>
            <span class="id">{accountText(account)}</span>
            {ofAccount.slice(0, MOST).map(({ roleName, color }) => (
              <span key={roleName} class="role">
                <Peg color={color} />
                {cleanName(roleName)}
              </span>
            ))}
            {ofAccount.length > MOST && (
              <span>{countText(text, ofAccount.length, 'optionsOneRole', 'optionsManyRoles')}</span>
            )}
          </li>
        ))}
        {more > 0 && <li class="more">{countText(text, more, 'setUpOneMore', 'setUpManyMore')}</li>}
      </ul>
    </div>
  );
}

function byAccount(roles: readonly Role[]): readonly (readonly [string, readonly Role[]])[] {
  const members = new Map<string, Role[]>();
  for (const role of roles) {
    const known = members.get(role.account);
    if (known) known.push(role);
    else members.set(role.account, [role]);
  }
  return [...members];
}
