import { checksum } from '../checksum.ts';
import { type Answer, page, redirect } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { html } from '../server/html.ts';
import type { EmulatorState } from '../state.ts';
import { SWITCH_COLORS } from './switch-colors.ts';

const INVALID = 'Invalid information in one or more fields. Check your information or contact your administrator.';

/** `GET /switchrole`: the form of 2024, filled from the address (console.md 2.5, 7). */
export function getSwitchRole({ host, url, cookies }: Exchange, state: EmulatorState): Answer {
  if (!state.sessions.find(cookies.get('aws-creds'))) {
    return redirect('switch-page', `https://${host}/signin?${new URLSearchParams({ redirect_uri: url.href })}`);
  }
  const given = (name: string) => url.searchParams.get(name) ?? '';
  const color = SWITCH_COLORS.find(({ hex }) => hex === given('color').toLowerCase());
  const csrf = checksum(decodeURIComponent(cookies.get('aws-userInfo') ?? ''));
  const body = html`<html lang="en"><head><title>Switch Role</title>
<link rel="stylesheet" href="/emulator/sign-in.css"></head><body><main>
<h1>Switch Role</h1>
<p>Switching roles enables you to manage resources across Amazon Web Services accounts using a single user.</p>
${given('error') === 'invalid-information' ? html`<p role="alert">${INVALID}</p>` : undefined}
<form method="post" action="/switchrole">
<input type="hidden" name="action" value="switchFromBasis">
<input type="hidden" name="src" value="${given('src')}">
<input type="hidden" name="mfaNeeded" value="0">
<input type="hidden" name="csrf" value="${csrf}">
<input type="hidden" name="redirect_uri" value="${given('redirect_uri')}">
<label>Account ID <input id="accountId" name="account" value="${given('account')}"></label>
<label>IAM role name <input id="roleName" name="roleName" value="${given('roleName')}"></label>
<label>Display name - <em>optional</em> <input id="displayName" name="displayName" value="${given('displayName')}"></label>
<input type="hidden" name="color" value="${color?.hex}">
<div class="select">Display color - <em>optional</em>
<button type="button" id="color" aria-haspopup="listbox">${color?.name ?? 'None selected'}</button>
<ul role="listbox" hidden>${SWITCH_COLORS.map(({ name, hex }) => html`<li role="option" data-value="${hex}"><i style="background:#${hex}"></i>${name}</li>`)}</ul></div>
<button type="submit">Switch Role</button>
</form></main>
<script src="/emulator/switch-page.js"></script></body></html>`;
  return page('switch-page', body);
}
