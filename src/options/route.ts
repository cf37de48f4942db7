import { type ReadonlySignal, signal } from '@preact/signals';

/** The sections of the options page, as the address names them: `#config`. */
export const ROUTES = ['config', 'layers', 'history', 'settings', 'diagnosis', 'aws', 'welcome'] as const;

export type Route = (typeof ROUTES)[number];

/** The section an address asks for; the first one where it asks for none that exists. */
export function readRoute(hash: string): Route {
  return ROUTES.find(route => hash === `#${route}`) ?? ROUTES[0];
}

/** The section in front, following the address. */
export function watchRoute(page: Window): ReadonlySignal<Route> {
  const route = signal(readRoute(page.location.hash));
  page.addEventListener('hashchange', () => {
    route.value = readRoute(page.location.hash);
  });
  return route;
}
