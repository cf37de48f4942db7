import type { ComponentChildren, JSX } from 'preact';
import type { TextKey } from '../core/text-key.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/text.ts';
import { HiddenRoles } from './hidden-roles.tsx';
import type { NoListReason } from './list-state.ts';
import type { SwitcherParts } from './switcher-host.ts';
import { openOptions } from './tab-actions.ts';

interface NoListProps {
  readonly why: NoListReason;
  readonly parts: SwitcherParts;
  /** Replaces the list where there is no console page. */
  readonly children?: ComponentChildren;
}

/** Replaces the list: why there is none, and what to do. The diagnosis is one click away. */
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
      <p class="run-diagnosis">
        <button
          type="button"
          class="link-button"
          onClick={() => {
            parts.store.showsDiagnosis.value = true;
          }}
        >
          {text('runDiagnosis')}
        </button>
      </p>
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
        <Button kind="primary" name={text(action)} act={onAction} />
      </div>
    </EmptyState>
  );
}

/** There are profiles, but no role to show: why, by what hides them, and how to see them anyway. */
function NothingVisible(parts: SwitcherParts): JSX.Element {
  const text = useText();
  const hidden = parts.store.visible.value?.hidden ?? [];
  const options = (): void => openOptions(parts);
  if (hidden.length === 0) {
    return <Reason title="noConfigTitle" body="noRolesBody" action="openConfig" onAction={options} />;
  }
  return (
    <EmptyState title={text('nothingVisibleTitle')}>
      <HiddenRoles parts={parts} hidden={hidden}>
        <Button name={text('openConfig')} act={options} />
      </HiddenRoles>
    </EmptyState>
  );
}
