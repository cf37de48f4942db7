import type { JSX } from 'preact';
import type { TextKey } from '../core/text-key.ts';
import { useText } from '../ui/text.ts';
import { ROUTES, type Route } from './route.ts';
import './navigation.css';

export const ROUTE_NAMES: Readonly<Record<Route, TextKey>> = {
  config: 'optionsConfig',
  layers: 'optionsLayers',
  history: 'optionsHistory',
  settings: 'optionsSettings',
  diagnosis: 'optionsDiagnosis',
  aws: 'optionsSetUp',
  welcome: 'welcomeShort',
};

/** Hatrack's name, and the ways between the sections of this page. */
export function Navigation({ route }: { readonly route: Route }): JSX.Element {
  const text = useText();
  return (
    <header class="navigation">
      <p class="brand">
        <img src="/icons/hatrack.svg" width="22" height="22" alt="" />
        {text('extensionName')}
      </p>
      <nav aria-label={text('optionsSections')}>
        {ROUTES.map(name => (
          <a
            key={name}
            href={`#${name}`}
            aria-current={name === route ? 'page' : undefined}
            // In a narrow window the row of links scrolls.
            ref={link => {
              if (name === route) link?.scrollIntoView({ block: 'nearest', inline: 'center' });
            }}
          >
            {text(ROUTE_NAMES[name])}
          </a>
        ))}
      </nav>
    </header>
  );
}
