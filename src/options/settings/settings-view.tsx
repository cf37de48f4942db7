import type { JSX } from 'preact';
import type { Settings } from '../../core/settings.ts';
import type { TextKey } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';
import type { SettingsStore } from './settings-store.ts';
import { SwitchField } from './switch-field.tsx';
import { ThemeField } from './theme-field.tsx';
import './settings-view.css';

type SwitchName = Exclude<keyof Settings, 'theme'>;

interface Group {
  readonly id: string;
  readonly title: TextKey;
  readonly switches: readonly (readonly [name: SwitchName, label: TextKey, help: TextKey])[];
}

const LOOK: Group = {
  id: 'look',
  title: 'settingGroupLook',
  switches: [['showImages', 'settingShowImages', 'settingShowImagesHelp']],
};

const LIST: Group = {
  id: 'list',
  title: 'settingGroupList',
  switches: [
    ['hideAccountIds', 'settingHideAccountIds', 'settingHideAccountIdsHelp'],
    ['showOnlyMatchingRoles', 'settingShowOnlyMatchingRoles', 'settingShowOnlyMatchingRolesHelp'],
    ['showAllRoles', 'settingShowAllRoles', 'settingShowAllRolesHelp'],
  ],
};

const SWITCHING: Group = {
  id: 'switching',
  title: 'settingGroupSwitch',
  switches: [
    ['accountInDisplayName', 'settingAccountInDisplayName', 'settingAccountInDisplayNameHelp'],
    ['signInInPageRegion', 'settingSignInInPageRegion', 'settingSignInInPageRegionHelp'],
  ],
};

/** What can be set; each change applies at once. */
export function SettingsView({ store }: { readonly store: SettingsStore }): JSX.Element {
  const text = useText();
  const settings = store.settings.value;
  const change = (changed: Partial<Settings>): void => void store.change(changed);
  return (
    <section class="settings-view" aria-labelledby="settings-title">
      <header class="view-head">
        <h1 id="settings-title">{text('optionsSettings')}</h1>
        <p class={store.hasFailed.value ? 'save-state failed' : 'save-state'} role="status">
          {text(store.hasFailed.value ? 'optionsSettingsFailed' : 'optionsSettingsIntro')}
        </p>
      </header>
      <div class="groups">
        {[LOOK, LIST, SWITCHING].map(group => (
          <section key={group.id} aria-labelledby={`${group.id}-title`}>
            <h2 id={`${group.id}-title`}>{text(group.title)}</h2>
            <div class="group">
              {group === LOOK && <ThemeField theme={settings.theme} onChange={theme => change({ theme })} />}
              {group.switches.map(([name, label, help]) => (
                <SwitchField
                  key={name}
                  label={text(label)}
                  help={text(help)}
                  isOn={settings[name]}
                  onChange={isOn => change({ [name]: isOn })}
                />
              ))}
            </div>
          </section>
        ))}
      </div>
    </section>
  );
}
