import { randomBytes } from 'node:crypto';
import type { KnownHost } from '../hosts.ts';
import { type Answer, page } from '../server/answer.ts';
import { html } from '../server/html.ts';
import type { Session } from '../sign-in/sessions.ts';
import type { EmulatorState } from '../state.ts';
import { contentSecurityPolicy } from './csp.ts';
import { REGIONS } from './regions.ts';
import { SERVICES, type Service } from './services.ts';
import { sessionData } from './session-data.ts';

/** A page of a service: its own part now, the header late, by script (console.md 4.6). */
export function consolePage(
  service: Service,
  session: Session,
  region: string,
  known: KnownHost,
  state: EmulatorState,
): Answer {
  const variants = state.variants();
  const servingRegion = (known.kind === 'console' && known.region) || region;
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(variants.csp, nonce);
  const services = {
    regions: [...REGIONS].map(([id, name]) => ({ id, name })),
    services: SERVICES.map(({ id }) => id),
  };
  const body = html`<html lang="en"><head><meta charset="utf-8"><title>${service.title} | ${region}</title>
<meta name="awsc-session-data" content="${JSON.stringify(sessionData(session, servingRegion, known.partition, state))}">
<meta name="awsc-mezz-data" content="${JSON.stringify(services)}">
<meta name="awsc-mezz-service" content="${service.id}">
<meta name="awsc-mezz-region" id="awsc-mezz-region" content="${region}">
<link rel="stylesheet" href="/emulator/console.css"></head>
<body data-header-delay="${variants['header-delay']}"><div id="consoleNavHeader"></div>
<div id="app"><nav aria-label="${service.title}"><h2>${service.title}</h2>
${service.views.map(view => html`<a data-in-page href="${viewAddress(view.path, region)}">${view.title}</a>`)}
</nav><main><h1>${service.views[0]?.title}</h1><section></section><section></section><section></section></main></div>
<div id="console-nav-footer">© Emulator</div>
<iframe src="/emulator/frame" title="Service" hidden></iframe>
<script nonce="${nonce}" src="/emulator/console-page.js"></script></body></html>`;
  return page('page', body, {
    headers: { 'cache-control': 'no-store', ...(policy && { 'content-security-policy': policy }) },
    ...(variants.theme !== 'cookie' && { cookies: [themeCookie(variants.theme)] }),
  });
}

/** A frame of the same origin whose body holds only scripts. */
export function servicesFrame(): Answer {
  return page('frame', html`<html lang="en"><head><title>Frame</title></head><body><script></script></body></html>`);
}

function viewAddress(path: string, region: string): string {
  const [plain, hash] = path.split('#');
  return `${plain}?region=${region}${hash === undefined ? '' : `#${hash}`}`;
}

function themeCookie(theme: string): string {
  return `awsc-color-theme=${theme}; Domain=.amazon.com; Path=/; Max-Age=864000`;
}
