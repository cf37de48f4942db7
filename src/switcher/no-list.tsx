import type { ComponentChildren, JSX } from 'preact';
import type { FindingCode } from '../core/diagnosis/finding.ts';
import type { HiddenWhy } from '../core/roles/visible-roles.ts';
import type { TextKey } from '../core/text-key.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/text.ts';
import type { SwitcherActions } from './create-actions.ts';
import { DiagnosisPlace } from './diagnosis-place.tsx';
import type { NoListReason } from './list-state.ts';
import type { SwitcherStore } from './switcher-store.ts';

/** Findings that the screen need not repeat below each reason. */
const COVERED: Readonly<Record<NoListReason, readonly FindingCode[]>> = {
  broken: [],
  damaged: [],
  'no-config': ['no_config'],
  'no-console': ['no_console', 'access_withheld'],
  empty: [
    ...(['no_roles', 'none_of_account', 'some_of_account', 'base_role'] as const),
    ...(['none_of_partition', 'some_of_partition', 'other_role_name'] as const),
  ],
};

interface NoListProps {
  readonly why: NoListReason;
  readonly store: SwitcherStore;
  readonly actions: SwitcherActions;
  /** Replaces the list where there is no console page. */
  readonly children?: ComponentChildren;
}

/** Replaces the list: why there is none, what to do, and below it the diagnosis. */
export function NoList({ why, store, actions, children }: NoListProps): JSX.Element {
  const text = useText();
  return (
    <div class="scroller">
      {why === 'broken' && <Reason title="brokenTitle" body="brokenBody" action="tryAgain" onAction={actions.reload} />}
      {why === 'damaged' && (
        <Reason title="damagedTitle" body="damagedBody" action="damagedAction" onAction={actions.openOptions} />
      )}
      {why === 'no-config' && (
        <Reason title="noConfigTitle" body="noConfigBody" action="noConfigAction" onAction={actions.openOptions} />
      )}
      {why === 'no-console' && children}
      {why === 'empty' && <NothingVisible store={store} actions={actions} />}
      <h2 class="diagnosis-title">{text('diagnosis')}</h2>
      <DiagnosisPlace actions={actions} covered={COVERED[why]} />
    </div>
  );
}

interface ReasonProps {
  readonly title: TextKey;
  readonly body: TextKey;
  readonly action: TextKey;
  readonly onAction: () => void;
}

function Reason({ title, body, action, onAction }: ReasonProps): JSX.Element {
  const text = useText();
  return (
    <EmptyState title={text(title)}>
      <p>{text(body)}</p>
      <div class="buttons">
        <button type="button" class="button primary" onClick={onAction}>
          {text(action)}
        </button>
      </div>
    </EmptyState>
  );
}

/** Bases that are named; the options page names them all. */
const NAMED_BASES = 6;

/** There are profiles, but no role to show: why, by what hides them, and how to see them anyway. */
function NothingVisible({ store, actions }: Pick<NoListProps, 'store' | 'actions'>): JSX.Element {
  const text = useText();
  const hidden = store.visible.value?.hidden ?? [];
  const count = (why: HiddenWhy): number => hidden.filter(role => role.why === why).length;
  const bases = (why: HiddenWhy): readonly string[] => [
    ...new Set(hidden.flatMap(role => (role.why === why && role.base !== undefined ? role.base : []))),
  ];
  const roleOf = (base: string): string =>
    store.profiles.value?.find(({ name, roleName }) => name === base && roleName !== undefined)?.roleName ?? '?';
  const { account, alias } = store.identity.value?.base ?? {};
  const id = store.settings.value.hideAccountIds ? text('anotherAccount') : account;
  if (hidden.length === 0) {
    return <Reason title="noConfigTitle" body="noRolesBody" action="openConfig" onAction={actions.openOptions} />;
  }
  const otherBases = bases('other-base');
  return (
    <EmptyState title={text('nothingVisibleTitle')}>
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
        {count('other-partition') < hidden.length && (
          <button type="button" class="button primary" onClick={() => actions.showAllRoles(true)}>
            {text('showAllRoles')}
          </button>
        )}
        <button type="button" class="button" onClick={actions.openOptions}>
          {text('openConfig')}
        </button>
      </div>
    </EmptyState>
  );
}
