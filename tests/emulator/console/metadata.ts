import { type KnownHost, signInHost } from '../hosts.ts';
import { type Html, html } from '../server/html.ts';
import type { Session } from '../sign-in/sessions.ts';
import type { EmulatorState } from '../state.ts';
import { credentialsMeta } from './page-credentials.ts';
import { SERVICES, type Service } from './services.ts';
import { sessionData } from './session-data.ts';

interface PageOf {
  readonly service: Service;
  readonly session: Session;
  /** The region that the page shows, and that serves the page. */
  readonly region: string;
  readonly servingRegion: string;
  readonly known: KnownHost;
}

/** The `<meta>` elements of a console page, as they were at the time of its header (docs/console.md 2.4, 3.1, 4.1, 4.6). */
export function metadata(page: PageOf, state: EmulatorState): readonly Html[] {
  const { service, region } = page;
  const credentials = credentialsMeta(page.session);
  const services = {
    regions: [...page.known.partition.regions].map(([id, name]) => ({ id, name })),
    services: SERVICES.map(({ id }) => id),
  };
  return [
    ...signInMetadata(page, state),
    html`<meta name="awsc-mezz-data" content="${JSON.stringify(services)}">`,
    html`<meta name="awsc-mezz-service" content="${service.id}">`,
    named('awsc-mezz-region', region),
    ...(credentials ? [credentials] : []),
    ...(state.variants().header === '2016' ? metadataOf2016() : []),
  ];
}

/** `awsc-session-data` exists since the header of 2025. Before, there was only `awsc-signin-endpoint`. */
function signInMetadata({ session, servingRegion, known: { partition } }: PageOf, state: EmulatorState): Html[] {
  const { header, 'session-data': asked } = state.variants();
  const isOfOldHeader = header === '2016' || header === '2020' || header === '2021';
  const variant = asked === 'present' && isOfOldHeader ? 'legacy-meta' : asked;
  if (variant === 'neither') return [];
  if (variant === 'legacy-meta') {
    return [named('awsc-signin-endpoint', signInHost(partition, partition.homeRegion))];
  }
  const { accountId, accountAlias, displayName, sessionARN, signInEndpoint, ...mode } = sessionData(
    session,
    servingRegion,
    partition,
    state,
  );
  const data = {
    ...mode,
    ...(variant !== 'without-endpoint' && { signInEndpoint }),
    ...(variant !== 'without-account' && { accountId, accountAlias, displayName, sessionARN }),
  };
  return [html`<meta name="awsc-session-data" content="${JSON.stringify(data)}">`];
}

function metadataOf2016(): Html[] {
  return [
    named('awsc-mezz-locale', 'en'),
    named('awsc-enable-switchrole-username-menu', 'true'),
    html`<meta name="awsc-lang" content="en">`,
  ];
}

function named(name: string, content: string): Html {
  return html`<meta id="${name}" name="${name}" content="${content}">`;
}
