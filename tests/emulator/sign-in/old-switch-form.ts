import { type Html, html } from '../server/html.ts';
import { OLD_SWITCH_COLORS } from './switch-colors.ts';
import type { SwitchFormData } from './switch-page.ts';

/** The plain form before March 2024. It chooses red unless the address names another color (docs/console.md 2.5.3, 7.1). */
export function oldSwitchForm({ given, hidden }: SwitchFormData): Html {
  const wanted = given('color').toUpperCase();
  const chosen = wanted === '' ? OLD_SWITCH_COLORS[0].hex : wanted;
  const isOffered = OLD_SWITCH_COLORS.some(({ hex }) => hex === chosen);
  return html`<form id="switchrole_form" method="post" action="/switchrole">
${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label>Account* <input id="account" name="account" required value="${given('account')}"></label>
<label>Role* <input id="roleName" name="roleName" required value="${given('roleName')}"></label>
<label>Display Name <input id="displayName" name="displayName" maxlength="64" value="${given('displayName')}"></label>
<fieldset><legend>Color</legend>
${OLD_SWITCH_COLORS.map(({ name, hex }, index) => radio(`color${index}`, hex, name, hex === chosen))}
${radio('none', '', 'None', !isOffered)}
</fieldset>
<button id="input_switchrole_button" type="submit">Switch Role</button>
</form>`;
}

function radio(id: string, value: string, name: string, isChosen: boolean): Html {
  const checked = isChosen ? html` checked` : undefined;
  return html`<label class="check"><input type="radio" name="color" id="${id}" value="${value}"${checked}>${name}</label>`;
}
