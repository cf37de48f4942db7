import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { accountText } from '../../core/model/account-text.ts';
import { cleanName } from '../../core/roles/clean-name.ts';
import { useText } from '../../ui/text.ts';
import { countText } from '../widgets/count-text.ts';
import { WindowedList } from '../widgets/windowed-list.tsx';
import { IamIssues } from './iam-issues.tsx';
import type { SetUpStore } from './set-up-store.ts';

/** Which roles of the base are set up: all of them, or some. */
export function RoleChoice({ store }: { readonly store: SetUpStore }): JSX.Element {
  const text = useText();
  const id = useId();
  const roles = store.made.value?.roles ?? [];
  const chosen = store.answers.value?.roles ?? [];
  const names = roles.map(({ name }) => name);
  const toggle = (name: string): void => {
    const others = chosen.filter(each => each !== name && names.includes(each));
    // The last one stays: an empty choice means all roles.
    if (chosen.includes(name)) store.change({ roles: others.length > 0 ? others : chosen });
    else store.change({ roles: [...others, name] });
  };
  return (
    <fieldset class="question">
      <legend id={id}>{text('answer_roles')}</legend>
      <label class="choice">
        <input
          type="checkbox"
          checked={chosen.length === 0}
          onChange={({ currentTarget }) => store.change({ roles: currentTarget.checked ? [] : names })}
        />
        <strong>{countText(text, roles.length, 'setUpOneRole', 'setUpAllRoles')}</strong>
      </label>
      {chosen.length > 0 && (
        <WindowedList labelledBy={id} rows={roles}>
          {({ name, role }) => (
            <label class="choice">
              <input type="checkbox" checked={chosen.includes(name)} onChange={() => toggle(name)} />
              <span>
                <bdi>{cleanName(name)}</bdi>{' '}
                <span class="id">{role && `${accountText(role.account)} · ${cleanName(role.roleName)}`}</span>
              </span>
            </label>
          )}
        </WindowedList>
      )}
      <IamIssues store={store} field="roles" />
    </fieldset>
  );
}
