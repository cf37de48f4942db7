import { randomBytes } from 'node:crypto';
import type { PageOptions } from '../client/page-options.ts';
import type { KnownHost } from '../hosts.ts';
import { type Answer, page } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { html } from '../server/html.ts';
import { HISTORY_COOKIE, shownHistory } from '../sign-in/history-cookie.ts';
import { shownUserInfo, userInfoOf } from '../sign-in/identity-cookies.ts';
import type { Session } from '../sign-in/sessions.ts';
import type { EmulatorState } from '../state.ts';
import type { VariantValues } from '../variants.ts';
import { contentSecurityPolicy } from './csp.ts';
import { metadata } from './metadata.ts';
import { pageSession } from './page-session.ts';
import type { Service } from './services.ts';
import { pageSignInHost } from './session-data.ts';

/** A page of a service, with its own content at once. A script draws the header later (docs/console.md 4.6.1). */
export function consolePage(
  service: Service,
  session: Session,
  region: string,
  known: KnownHost,
  cookies: Exchange['cookies'],
  state: EmulatorState,
): Answer {
  const variants = state.variants();
  const servingRegion = (known.kind === 'console' && known.region) || region;
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(variants.csp, nonce, state.partition);
  const history = cookies.get(HISTORY_COOKIE);
  const options = pageOptions(
    variants,
    pageSignInHost(session, known.partition, servingRegion),
    pageSession(session, state),
    {
      ...(variants['user-info-cookie'] !== 'readable' && { 'aws-userInfo': userInfoOf(session, state) }),
      ...(variants['history-cookie'] === 'http-only' && history !== undefined && { [HISTORY_COOKIE]: history }),
    },
  );
  const kind = session.user.kind === 'federated' ? 'user-type-federated' : 'user-type-iam';
  const body = html`<html lang="en"><head><meta charset="utf-8"><title>${service.title} | ${region}</title>
${variants['page-script'] === 'hostile' ? html`<script nonce="${nonce}" src="/emulator/hostile-page.js"></script>` : undefined}
${metadata({ service, session, region, servingRegion, known }, state)}
<link rel="stylesheet" href="/emulator/console.css"><link rel="stylesheet" href="/emulator/old-headers.css"></head>
<body class="${kind}" data-page="${JSON.stringify(options)}"><div id="consoleNavHeader"></div>
<div id="app"><nav aria-label="${service.title}"><h2>${service.title}</h2>
${service.views.map(view => html`<a data-in-page href="${viewAddress(view.path, region)}">${view.title}</a>`)}
</nav><main><h1>${service.views[0]?.title}</h1><section></section><section></section><section></section></main></div>
<div id="console-nav-footer">© Emulator</div>
<iframe src="/emulator/frame" title="Service" hidden></iframe>
<script nonce="${nonce}" src="/emulator/console-page.js"></script></body></html>`;
  return page('page', body, {
    headers: { 'cache-control': 'no-store', ...(policy && { 'content-security-policy': policy }) },
    cookies: [
      ...(variants.theme === 'cookie' ? [] : [themeCookie(variants.theme, state)]),
      ...shownUserInfo(session, state),
      ...shownHistory(history, state),
    ],
  });
}

/** AccountInfo exists since September 2020 (docs/console.md 4.2.3). */
function pageOptions(
  variants: VariantValues,
  signIn: string,
  session: PageOptions['session'],
  hiddenCookies: PageOptions['hiddenCookies'],
): PageOptions {
  const accountInfo = variants['account-info'];
  return {
    header: variants.header,
    headerDelay: variants['header-delay'],
    lateDelay: variants['late-delay'],
    accountInfo: variants.header === '2016' && accountInfo === 'present' ? 'absent' : accountInfo,
    mbtc: variants.mbtc,
    accountTile: variants['account-tile'],
    signIn,
    ...(session && { session }),
    watchesSession: variants['session-watch'] === 'on',
    hiddenCookies,
  };
}

/** A frame of the same origin whose body holds only scripts. */
export function servicesFrame(): Answer {
  return page('frame', html`<html lang="en"><head><title>Frame</title></head><body><script></script></body></html>`);
}

function viewAddress(path: string, region: string): string {
  const [plain, hash] = path.split('#');
  return `${plain}?region=${region}${hash === undefined ? '' : `#${hash}`}`;
}

function themeCookie(theme: string, { partition }: EmulatorState): string {
  return `awsc-color-theme=${theme}; Domain=.${partition.widestCookies}; Path=/; Max-Age=864000`;
}
