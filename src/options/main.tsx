import { render } from 'preact';
import { text } from '../platform/i18n.ts';
import { configText, settings as settingsItem } from '../platform/items.ts';
import { askBackground } from '../platform/messages.ts';
import { readItem, watchItem, writeItem } from '../platform/stored-item.ts';
import { applyTheme } from '../ui/apply-theme.ts';
import { TextContext } from '../ui/text.ts';
import { afterPause, TYPING_PAUSE } from './config/after-pause.ts';
import { createConfigStore } from './config/config-store.ts';
import { createDraftReader } from './config/draft-reader.ts';
import { OptionsPage } from './options-page.tsx';
import { watchRoute } from './route.ts';
import { saveOnKey } from './save-key.ts';
import { createSettingsStore } from './settings/settings-store.ts';
import { warnOnLeaving } from './warn-on-leaving.ts';

const [stored, storedSettings] = await Promise.all([readItem(configText), readItem(settingsItem)]);
const worker = new Worker(new URL('./config/draft-worker.ts', import.meta.url), { type: 'module' });
const config = createConfigStore({
  stored: stored?.text,
  save: draft => askBackground('saveConfig', { text: draft }),
  read: createDraftReader(worker),
  afterPause: act => afterPause(TYPING_PAUSE, act),
});
const settings = createSettingsStore({ stored: storedSettings, save: changed => writeItem(settingsItem, changed) });
const isMac = /Macintosh/.test(navigator.userAgent);

watchItem(configText, now => config.storedElsewhere(now?.text));
watchItem(settingsItem, settings.storedElsewhere);
applyTheme(document.documentElement, settings.settings);
warnOnLeaving(window, config.isChanged);
saveOnKey(window, () => void config.save());
document.documentElement.lang = text('language');
render(
  <TextContext.Provider value={text}>
    <OptionsPage route={watchRoute(window)} config={config} settings={settings} isMac={isMac} />
  </TextContext.Provider>,
  document.getElementById('app') as HTMLElement,
);
