import type { ComponentChildren, JSX } from 'preact';
import { accountText } from '../core/model/account-text.ts';
import { canBeShown, type HiddenRole, type HiddenWhy } from '../core/roles/visible-roles.ts';
import { useText } from '../ui/text.ts';
import { showAllRoles } from './store-changes.ts';
import type { SwitcherParts } from './switcher-host.ts';

/** Bases that are named; the options page names them all. */
const NAMED_BASES = 6;

interface HiddenRolesProps {
  readonly parts: SwitcherParts;
  readonly hidden: readonly HiddenRole[];
  /** The key that shows the roles, too. */
  readonly shownBy?: string;
  /** Buttons beside the one that shows the roles. */
  readonly children: ComponentChildren;
}

/** Why roles are hidden, and a button that shows those that the console in front can switch to. */
export function HiddenRoles({ parts, hidden, shownBy, children }: HiddenRolesProps): JSX.Element {
  const text = useText();
  const { store } = parts;
  const count = (why: HiddenWhy): number => hidden.filter(role => role.why === why).length;
  const bases = (why: HiddenWhy): readonly string[] => [
    ...new Set(hidden.flatMap(role => (role.why === why && role.base !== undefined ? role.base : []))),
  ];
  const roleOf = (base: string): string =>
    store.profiles.value?.find(({ name, roleName }) => name === base && roleName !== undefined)?.roleName ?? '?';
  const { account, alias } = store.identity.value?.base ?? {};
  const id = store.settings.value.accounts === 'hidden' ? text('anotherAccount') : account && accountText(account);
  const otherBases = bases('other-base');
  return (
    <>
      {otherBases.length > 0 && (
        <>
          <p>{text('nothingVisibleOtherBase', alias ?? id ?? '?', String(count('other-base')))}</p>
          <ul>
            {otherBases.slice(0, NAMED_BASES).map(base => (
              <li key={base}>{base}</li>
            ))}
            {otherBases.length > NAMED_BASES && <li>…</li>}
          </ul>
        </>
      )}
      {bases('base-role').map(base => (
        <p key={base}>{text('nothingVisibleBaseRole', base, roleOf(base))}</p>
      ))}
      {count('other-partition') > 0 && <p>{text('nothingVisibleOtherPartition', String(count('other-partition')))}</p>}
      {count('other-role-name') > 0 && <p>{text('nothingVisibleOtherRoleName', String(count('other-role-name')))}</p>}
      <div class="buttons">
        {hidden.some(canBeShown) && (
          <button type="button" class="button primary" onClick={() => showAllRoles(parts, true)}>
            {text('showAllRoles')}
            {shownBy !== undefined && (
              <span class="key" aria-hidden="true">
                {shownBy}
              </span>
            )}
          </button>
        )}
        {children}
      </div>
    </>
  );
}
