import type { ComponentChildren, JSX } from 'preact';
import type { FindingCode } from '../core/diagnosis/finding.ts';
import type { HiddenWhy } from '../core/roles/visible-roles.ts';
import type { TextKey } from '../core/text-key.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/text.ts';
import { DiagnosisPlace } from './diagnosis-place.tsx';
import type { NoListReason } from './list-state.ts';
import { showAllRoles } from './store-changes.ts';
import type { SwitcherParts } from './switcher-host.ts';
import { openOptions } from './tab-actions.ts';

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
  readonly parts: SwitcherParts;
  /** Replaces the list where there is no console page. */
  readonly children?: ComponentChildren;
}

/** Replaces the list: why there is none, what to do, and below it the diagnosis. */
export function NoList({ why, parts, children }: NoListProps): JSX.Element {
  const text = useText();
  const options = (): void => openOptions(parts);
  return (
    <div class="scroller">
      {why === 'broken' && (
        <Reason title="brokenTitle" body="brokenBody" action="tryAgain" onAction={parts.host.reload} />
      )}
      {why === 'damaged' && (
        <Reason title="damagedTitle" body="damagedBody" action="damagedAction" onAction={options} />
      )}
      {why === 'no-config' && (
        <Reason title="noConfigTitle" body="noConfigBody" action="noConfigAction" onAction={options} />
      )}
      {why === 'no-console' && children}
      {why === 'empty' && <NothingVisible {...parts} />}
      <h2 class="diagnosis-title">{text('diagnosis')}</h2>
      <DiagnosisPlace parts={parts} covered={COVERED[why]} />
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
function NothingVisible(parts: SwitcherParts): JSX.Element {
  const text = useText();
  const { store } = parts;
  const options = (): void => openOptions(parts);
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
    return <Reason title="noConfigTitle" body="noRolesBody" action="openConfig" onAction={options} />;
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
          <button type="button" class="button primary" onClick={() => showAllRoles(parts, true)}>
            {text('showAllRoles')}
          </button>
        )}
        <button type="button" class="button" onClick={options}>
          {text('openConfig')}
        </button>
      </div>
    </EmptyState>
  );
}
