import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Profile } from '../../core/model/profile.ts';
import type { Role } from '../../core/roles/role.ts';
import type { Settings } from '../../core/settings.ts';
import { RolePicker } from '../../switcher/list/role-picker.tsx';
import type { RowBehavior } from '../../switcher/list/role-row.tsx';
import { RowMenu } from '../../switcher/list/row-menu.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useText } from '../../ui/text.ts';
import { HiddenRoles } from './hidden-roles.tsx';
import { NonRoles } from './non-roles.tsx';
import { PreviewNotes } from './preview-notes.tsx';
import type { PreviewStore } from './preview-store.ts';
import { SignInField } from './sign-in-field.tsx';
import './preview.css';

interface PreviewProps {
  /** Shows who used a role. */
  readonly onTrail: (role: Role) => void;
  readonly store: PreviewStore;
  readonly settings: ReadonlySignal<Settings>;
  readonly onGoTo: (line: number) => void;
  /** The role of the section at a line, for the AWS CLI. */
  readonly cliOf: (wanted: Pick<Profile, 'line' | 'name'>) => Promise<string>;
}

/** The draft as the popup will show it; a row leads to its line in the text. */
export function Preview(props: PreviewProps): JSX.Element {
  const text = useText();
  const { store, settings, onGoTo } = props;
  const { bases, choice, hidden, roles, nonRoles } = store.preview.value;
  const hidesAccounts = settings.value.accounts === 'hidden';
  return (
    <div class="preview">
      <section aria-labelledby="preview-title">
        <SignInField titleId="preview-title" bases={bases} choice={choice} onChoose={store.choose} />
        <PreviewNotes preview={store.preview.value} hasFailed={store.hasFailed.value} />
        {roles.length === 0 ? (
          <p class="nothing">{text(hidden.length === 0 ? 'optionsListedNone' : 'nothingVisibleTitle')}</p>
        ) : (
          <PreviewedRoles {...props} />
        )}
        {hidden.length > 0 && <HiddenRoles hidden={hidden} onChoose={store.choose} />}
      </section>
      {nonRoles.length > 0 && <NonRoles profiles={nonRoles} hideAccountIds={hidesAccounts} onGoTo={onGoTo} />}
    </div>
  );
}

function PreviewedRoles({ store, settings, onGoTo, cliOf, onTrail }: PreviewProps): JSX.Element {
  const text = useText();
  const { list, lineOf } = store;
  const [copied, setCopied] = useState<string>();
  const active = list.activeRole.value;
  const copy = async ({ name }: Role, line: number): Promise<void> => {
    await navigator.clipboard.writeText(await cliOf({ line, name }));
    setCopied(list.activeRole.peek()?.key);
  };
  return (
    <>
      <p class="note" role="status">
        {active && active.key === copied && text('previewCopied', active.name)}
      </p>
      <RolePicker
        store={list}
        total={store.preview.value.roles.length}
        behavior={{
          ...rowLooks(store, settings.value),
          hint(role) {
            const line = lineOf(role);
            return line ? text('optionsLine', String(line)) : text('layerElsewhere');
          },
          onChoose(role) {
            const line = lineOf(role);
            if (line) onGoTo(line);
            else location.hash = '#layers';
          },
          actions: {
            menu(role, onClose) {
              const line = lineOf(role);
              const trail = { label: 'trailTitle', onChoose: () => onTrail(role) } as const;
              const cli = line && ({ label: 'copyCli', onChoose: () => void copy(role, line) } as const);
              const groups = [
                { choices: role.portal ? [] : [trail] },
                { title: 'copy', choices: cli ? [cli] : [] } as const,
              ].filter(({ choices }) => choices.length > 0);
              return groups.length > 0 ? <RowMenu name={role.name} groups={groups} onClose={onClose} /> : undefined;
            },
          },
        }}
        takesFocus={false}
        onClose={() => {}}
      >
        <EmptyState title={text('nothingFoundTitle', list.query.value.trim())}>
          <div class="buttons">
            <Button name={text('clearSearch')} act={() => list.setQuery('')} />
          </div>
        </EmptyState>
      </RolePicker>
    </>
  );
}

function rowLooks(
  { preview, favorites }: PreviewStore,
  { accounts, showImages }: Settings,
): Omit<RowBehavior, 'onChoose'> {
  const { current } = preview.value;
  const keys = favorites.value;
  return {
    accounts,
    showImages,
    isFavorite: role => keys.has(role.key),
    mark: role => (current?.includes(role.key) ? 'currentRole' : undefined),
  };
}
