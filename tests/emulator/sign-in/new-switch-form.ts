import { type Html, html } from '../server/html.ts';
import { SWITCH_COLORS } from './switch-colors.ts';
import type { SwitchFormData } from './switch-page.ts';

/** The React form since March 2024. Its second button submits, and it ignores colors that it does not offer (docs/console.md 2.5.4, 7.2). */
export function newSwitchForm({ given, hidden }: SwitchFormData): Html {
  const color = SWITCH_COLORS.find(({ hex }) => hex === given('color').toLowerCase());
  return html`<p>Switching roles enables you to manage resources across Amazon Web Services accounts using a single user.</p>
<form method="post" action="/switchrole">
${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label>Account ID <input id="accountId" name="account" value="${given('account')}"></label>
<label>IAM role name <input id="roleName" name="roleName" value="${given('roleName')}"></label>
<label>Display name - <em>optional</em> <input id="displayName" name="displayName" value="${given('displayName')}"></label>
<input type="hidden" name="color" value="${color?.hex}">
<div class="select">Display color - <em>optional</em>
<button type="button" id="color" aria-haspopup="listbox">${color?.name ?? 'None selected'}</button>
<ul role="listbox" hidden>${SWITCH_COLORS.map(({ name, hex }) => html`<li role="option" data-value="${hex}"><i style="background:#${hex}"></i>${name}</li>`)}</ul></div>
<button type="submit">Switch Role</button>
</form>
<script src="/emulator/switch-page.js"></script>`;
}
