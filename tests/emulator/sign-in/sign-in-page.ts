import { readHost } from '../hosts.ts';
import { type Answer, page } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { html } from '../server/html.ts';

/** `GET /signin`, and the answer to a wrong password. */
export function signInPage({ host, url, form }: Exchange, problem?: string): Answer {
  const known = readHost(host);
  const named = known?.kind === 'sign-in' ? known.account : undefined;
  const field = (name: string) => form.get(name) ?? url.searchParams.get(name) ?? '';
  const body = html`<html lang="en"><head><title>Amazon Web Services Sign-In</title>
<link rel="stylesheet" href="/emulator/sign-in.css"></head><body><main>
<h1>Sign in as IAM user</h1>
${problem === undefined ? undefined : html`<p role="alert">${problem}</p>`}
<form method="post" action="/signin" id="signin_form">
<label>Account ID (12 digits) or account alias <input id="account" name="account" required value="${field('account') || named}"></label>
<label>IAM user name <input id="username" name="username" required autocomplete="username" value="${field('username')}"></label>
<label>Password <input id="password" name="password" type="password" required autocomplete="current-password"></label>
<label class="check"><input id="mfa" name="mfa" type="checkbox" value="1"> With MFA</label>
<input type="hidden" name="redirect_uri" value="${field('redirect_uri')}">
<button id="signin_button" type="submit">Sign in</button>
</form></main></body></html>`;
  return page('sign-in-page', body);
}
