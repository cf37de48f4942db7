import { render } from 'preact';
import { text } from '../platform/i18n.ts';
import { logFailure } from '../platform/log.ts';
import { ownId } from '../platform/own-pages.ts';
import { applyTheme } from '../ui/apply-theme.ts';
import { TextContext } from '../ui/text.ts';
import { LoadFailure } from './load-failure.tsx';
import { loadOptions, type OptionsStores } from './load-options.ts';
import { OptionsPage } from './options-page.tsx';
import { watchRoute } from './route.ts';
import { saveOnKey } from './save-key.ts';
import { warnOnLeaving } from './warn-on-leaving.ts';

const app = document.getElementById('app') as HTMLElement;
const isMac = /Macintosh/.test(navigator.userAgent);

function show(stores: OptionsStores | undefined): void {
  render(
    <TextContext.Provider value={text}>
      {stores ? (
        <OptionsPage route={watchRoute(window)} ownId={ownId()} isMac={isMac} {...stores} />
      ) : (
        <LoadFailure onReload={() => location.reload()} />
      )}
    </TextContext.Provider>,
    app,
  );
}

document.documentElement.lang = text('language');
try {
  const stores = await loadOptions();
  applyTheme(document.documentElement, stores.settings.store.settings);
  warnOnLeaving(window, stores.config.isChanged);
  saveOnKey(window, () => void stores.config.save());
  show(stores);
} catch (error) {
  logFailure('the options could not load', error);
  show(undefined);
}
