import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../core/settings.ts';
import type { Text, TextKey } from '../../core/text-key.ts';
import { followTabGroupsGrant, hasTabGroups, requestTabGroups } from '../../platform/tab-groups.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import { SyncSetting } from '../sync/sync-setting.tsx';
import type { SyncStore } from '../sync/sync-store.ts';
import { ChoiceField } from '../widgets/choice-field.tsx';
import { undoOnKey } from '../widgets/command-key.ts';
import { SwitchField } from '../widgets/switch-field.tsx';
import { UndoNotice } from '../widgets/undo-notice.tsx';
import { ClearData } from './clear-data.tsx';
import type { SettingsPage } from './open-settings.ts';
import { PagePicture } from './page-picture.tsx';
import { ProductionField } from './production-field.tsx';
import type { SettingsStore } from './settings-store.ts';
import { UNDO_TEXTS } from './undo-texts.ts';
import './settings-view.css';

const THEME_NAMES: readonly (readonly [Settings['theme'], TextKey])[] = [
  ['system', 'settingThemeSystem'],
  ['light', 'settingThemeLight'],
  ['dark', 'settingThemeDark'],
];

const ORDER_NAMES: readonly (readonly [Settings['order'], TextKey])[] = [
  ['text', 'settingOrderText'],
  ['name', 'settingOrderName'],
  ['used', 'settingOrderUsed'],
];

const ACCOUNT_NAMES: readonly (readonly [Settings['accounts'], TextKey])[] = [
  ['id', 'settingAccountsId'],
  ['alias', 'settingAccountsAlias'],
  ['both', 'settingAccountsBoth'],
  ['hidden', 'settingAccountsHidden'],
];

const GROUP_NAMES: readonly (readonly [Settings['groupBy'], TextKey])[] = [
  ['group', 'settingGroupByGroup'],
  ['account', 'settingGroupByAccount'],
];

const MARK_NAMES: readonly (readonly [Settings['pageMark'], TextKey])[] = [
  ['line', 'settingPageMarkLine'],
  ['band', 'settingPageMarkBand'],
  ['none', 'settingPageMarkNone'],
];

/** Switches for what console pages show. */
const PICTURED = ['pageTitle', 'pageIcon', 'pageBadge', 'showMenuButton', 'announceSwitch'] as const;

const TAB_GROUPS: Grant = { request: requestTabGroups, follow: followTabGroupsGrant };

interface SettingsViewProps extends TransferSettingProps {
  readonly page: SettingsPage;
  readonly sync: SyncStore;
  readonly isMac: boolean;
  /** An unsaved draft goes with the rest when all data is cleared. */
  readonly hasDraft: boolean;
}

/** All settings; each change applies at once and can be undone. */
export function SettingsView({ page, sync, isMac, hasDraft, ...transfer }: SettingsViewProps): JSX.Element {
  const { store, data, undos, readRoles } = page;
  const text = useText();
  useEffect(() => {
    const leaving = new AbortController();
    undoOnKey(window, () => void undos.undo(), leaving.signal);
    return () => leaving.abort();
  }, [undos]);
  return (
    <section class="settings-view" aria-labelledby="settings-title">
      <header class="view-head">
        <h1 id="settings-title">{text('optionsSettings')}</h1>
        <p class={store.hasFailed.value ? 'save-state failed' : 'save-state'} role="status">
          {text(store.hasFailed.value ? 'optionsSettingsFailed' : 'optionsSettingsIntro')}
        </p>
      </header>
      <div class="groups">
        <Group title="settingGroupLook">
          <Choice store={store} name="theme" names={THEME_NAMES} />
          <Switch store={store} name="showImages" />
          <Choice store={store} name="accounts" names={ACCOUNT_NAMES} />
        </Group>
        <Group title="settingGroupPage">
          <Choice
            store={store}
            name="pageMark"
            names={MARK_NAMES}
            picture={<PagePicture shows={store.settings.value.pageMark} />}
          />
          {PICTURED.map(name => (
            <Switch key={name} store={store} name={name} picture={<PagePicture shows={name} />} />
          ))}
        </Group>
        <Group title="settingGroupList">
          <Choice store={store} name="order" names={ORDER_NAMES} />
          <Choice store={store} name="groupBy" names={GROUP_NAMES} />
          <Switch store={store} name="showOnlyMatchingRoles" />
          <Switch store={store} name="showAllRoles" />
        </Group>
        <Group title="settingGroupSwitch">
          <Switch store={store} name="accountInDisplayName" />
          <Switch store={store} name="signInInPageRegion" />
          <Switch store={store} name="afterSignIn" />
          <Switch store={store} name="markSessionEnd" />
          {hasTabGroups() && <Switch store={store} name="groupSessions" grant={TAB_GROUPS} />}
        </Group>
        <Group title="settingGroupProduction">
          <Switch store={store} name="askProduction" />
          <ProductionField
            value={store.settings.value.productionNames}
            lock={lockOf(text, store, 'productionNames')}
            readRoles={readRoles}
            onChange={value => void store.change('productionNames', value)}
          />
        </Group>
        <Group title="settingGroupHistory">
          <Switch store={store} name="keepHistoryFilled" />
        </Group>
        <Group title="settingGroupSync">
          <SyncSetting store={sync} />
        </Group>
        <Group title="settingGroupData">
          <TransferSetting {...transfer} />
          <ClearData store={data} hasDraft={hasDraft} />
        </Group>
      </div>
      <UndoNotice store={undos} texts={UNDO_TEXTS} isMac={isMac} />
    </section>
  );
}

function Group({ title, children }: { readonly title: TextKey; readonly children: ComponentChildren }): JSX.Element {
  const text = useText();
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{text(title)}</h2>
      <div class="group">{children}</div>
    </section>
  );
}

function lockOf(text: Text, { locked }: SettingsStore, name: keyof Settings): string | undefined {
  return locked.value.includes(name) ? text('settingLocked') : undefined;
}

type SwitchName = { [Name in keyof Settings]: Settings[Name] extends boolean ? Name : never }[keyof Settings];

interface SwitchProps {
  readonly store: SettingsStore;
  readonly name: SwitchName;
  /** The permission without which the setting does nothing. */
  readonly grant?: Grant;
  readonly picture?: ComponentChildren;
}

function Switch({ store, name, grant, picture }: SwitchProps): JSX.Element {
  const text = useText();
  const isGranted = useGrant(grant);
  const isSet = store.settings.value[name];
  const [isRefused, setRefused] = useState(false);
  const change = async (isOn: boolean): Promise<void> => {
    // If the browser cannot ask, nothing is allowed.
    const may = !isOn || !grant || (await grant.request().catch(() => false));
    setRefused(!may);
    if (may) await store.change(name, isOn);
  };
  return (
    <SwitchField
      label={text(`setting_${name}`)}
      help={text(`settingHelp_${name}`)}
      picture={picture}
      isOn={isSet && isGranted}
      lock={lockOf(text, store, name)}
      note={isSet && !isGranted && !isRefused ? text('settingNotGranted') : undefined}
      refusal={isRefused ? text('settingRefused') : undefined}
      onChange={isOn => void change(isOn)}
    />
  );
}

type ChoiceName = Exclude<keyof Settings, SwitchName>;

interface ChoiceProps<Name extends ChoiceName> {
  readonly store: SettingsStore;
  readonly name: Name;
  readonly names: readonly (readonly [value: Settings[Name], name: TextKey])[];
  readonly picture?: ComponentChildren;
}

function Choice<Name extends ChoiceName>({ store, name, names, picture }: ChoiceProps<Name>): JSX.Element {
  const text = useText();
  return (
    <ChoiceField
      label={text(`setting_${name}`)}
      help={text(`settingHelp_${name}`)}
      picture={picture}
      choices={names.map(([value, key]) => [value, text(key)])}
      value={store.settings.value[name]}
      lock={lockOf(text, store, name)}
      onChange={value => void store.change(name, value)}
    />
  );
}

/** A permission that the browser asks the user for. */
export interface Grant {
  /** Call it within the click that asks for it. */
  readonly request: () => Promise<boolean>;
  /** Calls back with whether it is granted, now and after each change. Returns a function that ends this. */
  readonly follow: (callback: (isGranted: boolean) => void) => () => void;
}

/** Whether there is nothing to grant, or it is granted. */
function useGrant(grant: Grant | undefined): boolean {
  const [isGranted, setGranted] = useState(true);
  useEffect(() => grant?.follow(setGranted), [grant]);
  return isGranted;
}

interface TransferSettingProps {
  readonly onExport: () => void;
  readonly onImport: () => void;
}

/** Export and import, for users who look for them here. */
function TransferSetting({ onExport, onImport }: TransferSettingProps): JSX.Element {
  const text = useText();
  return (
    <div class="setting transfer-setting">
      <span class="name">{text('transferLabel')}</span>
      <p>{text('transferHelp')}</p>
      <div class="ways">
        <Button name={text('exportButton')} aria-haspopup="dialog" act={onExport} />
        <Button name={text('importButton')} aria-haspopup="dialog" act={onImport} />
      </div>
    </div>
  );
}
