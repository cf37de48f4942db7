import { fileURLToPath } from 'node:url';

/** The built extension of each browser; `npm run build` makes them. */
export const builtExtension = {
  chromium: fileURLToPath(new URL('../../../dist/chrome', import.meta.url)),
  firefox: fileURLToPath(new URL('../../../dist/firefox', import.meta.url)),
} as const;

/** What the manifest's `key` makes of an unpacked build in Chromium. */
export const CHROMIUM_ID = 'lakblaajmccchghohbpcjolekhecjdfp';

/** `browser_specific_settings.gecko.id` of the manifest. */
export const FIREFOX_ID = 'hatrack@hatrack';

export interface ExtensionPages {
  readonly popup: string;
  readonly options: string;
  readonly bare: string;
}

/** Addresses of our pages below an origin such as `chrome-extension://<id>`. */
export function extensionPages(origin: string): ExtensionPages {
  return {
    popup: `${origin}/src/popup/popup.html`,
    options: `${origin}/src/options/options.html`,
    bare: `${origin}/manifest.json`,
  };
}
