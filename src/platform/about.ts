import browser from 'webextension-polyfill';

/** Hatrack's own version. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}

/** The browser's name and version, from what it sends to servers: `Chrome 156`, `Firefox 153`. */
export function browserName(): string {
  const [, name, version] = /(Firefox|Edg|OPR|Chrome)\/(\d+)/.exec(mostSpecific(navigator.userAgent)) ?? [];
  return name === undefined ? 'unknown' : `${name === 'Edg' ? 'Edge' : name} ${version}`;
}

/** Edge and Opera call themselves Chrome, too, and their own name after that. */
function mostSpecific(userAgent: string): string {
  return /(Edg|OPR)\/.+/.exec(userAgent)?.[0] ?? userAgent;
}
