import { type Answer, page } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { type Html, html } from '../server/html.ts';
import type { EmulatorState } from '../state.ts';
import type { PortalUser } from '../world/types.ts';
import { PORTAL_COOKIE } from './portal-sign-in.ts';

/** Any page of a portal. Its script reads after the `#` which page it is (docs/console.md 6). */
export function portalPage({ cookies, url }: Exchange, state: EmulatorState): Answer {
  const person = state.portals.find(cookies.get(PORTAL_COOKIE));
  const body = html`<html lang="en"><head><meta charset="utf-8"><title>AWS access portal</title>
<link rel="stylesheet" href="/emulator/sign-in.css"></head><body><main>
<h1>AWS access portal</h1>
${person ? accountList(person, url) : signInForm()}
<p id="portal-problem" role="alert" hidden></p>
</main><script src="/emulator/portal-page.js"></script></body></html>`;
  return page('portal', body, { headers: { 'cache-control': 'no-store' } });
}

function signInForm(): Html {
  return html`<form method="post" action="/emulator/portal/sign-in" id="portal-sign-in">
<label>Username <input name="username" required autocomplete="username"></label>
<label>Password <input name="password" type="password" required autocomplete="current-password"></label>
<input type="hidden" name="next">
<button type="submit">Sign in</button>
</form>`;
}

function accountList({ assignments }: PortalUser, { pathname }: URL): Html {
  const accounts = [...new Set(assignments.map(({ account }) => account))];
  return html`<div data-testid="account-list">${accounts.map(
    account => html`<section><button type="button" data-testid="account-list-cell">${account}</button>
${assignments
  .filter(each => each.account === account)
  .map(({ permissionSet }) => {
    const query = new URLSearchParams({ account_id: account, role_name: permissionSet });
    return html`<a data-testid="federation-link" href="${`${pathname}#/console?${query}`}">${permissionSet}</a> `;
  })}</section>`,
  )}</div>`;
}
