import { checksum } from '../checksum.ts';
import { type Answer, page, redirect } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { type Html, html } from '../server/html.ts';
import type { EmulatorState } from '../state.ts';
import { newSwitchForm } from './new-switch-form.ts';
import { oldSwitchForm } from './old-switch-form.ts';

const INVALID = 'Invalid information in one or more fields. Check your information or contact your administrator.';
const INTRO_COOKIE = 'emulator-switch-intro';

/** The values of a form, and its hidden fields. */
export interface SwitchFormData {
  /** From the address, else empty. */
  given(name: string): string;
  readonly hidden: Readonly<Record<string, string>>;
}

/** `GET /switchrole`: the form by the variant, filled in from the address (docs/console.md 2.5, 7). */
export function getSwitchRole(exchange: Exchange, state: EmulatorState): Answer {
  const { host, url, cookies } = exchange;
  const variants = state.variants();
  if (!state.sessions.find(cookies.get('aws-creds'))) {
    return redirect('switch-page', `https://${host}/signin?${new URLSearchParams({ redirect_uri: url.href })}`);
  }
  if (variants['switch-intro'] === 'first-visit' && !cookies.has(INTRO_COOKIE)) return introPage(url);
  const given = (name: string) => url.searchParams.get(name) ?? '';
  const form: SwitchFormData = {
    given,
    hidden: {
      action: 'switchFromBasis',
      src: given('src'),
      mfaNeeded: '0',
      csrf: String(checksum(decodeURIComponent(cookies.get('aws-userInfo') ?? ''))),
      redirect_uri: given('redirect_uri'),
    },
  };
  return switchPage(html`${given('error') === 'invalid-information' ? html`<p role="alert">${INVALID}</p>` : undefined}
${variants['switch-form'] === 'old' ? oldSwitchForm(form) : newSwitchForm(form)}`);
}

/** For a browser without cookies of the sign-in site. Its button leads to the form, which is filled in (docs/console.md 2.5.2). */
function introPage({ pathname, search }: URL): Answer {
  return switchPage(
    html`<p>Switch to a role that another account, or your own, has set up for you. Your permissions are set aside for it.</p>
<a id="switchrole_firstrun_button" class="button" href="${pathname}${search}">Switch Role</a>`,
    { cookies: [`${INTRO_COOKIE}=seen; Path=/; Secure; Max-Age=31536000`] },
  );
}

function switchPage(content: Html, more: Partial<Answer> = {}): Answer {
  const body = html`<html lang="en"><head><title>Switch Role</title>
<link rel="stylesheet" href="/emulator/sign-in.css"></head><body><main>
<h1>Switch Role</h1>
${content}
</main></body></html>`;
  return page('switch-page', body, more);
}
