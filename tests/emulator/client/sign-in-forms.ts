import { type Attributes, element } from './element.ts';
import { readMbtc } from './globals.ts';
import type { RecentRole } from './role-list.ts';

/** The form of one remembered role. The form of the current role is disabled (docs/console.md 4.1.3, 4.3.2). */
export function roleForm(
  role: RecentRole,
  signIn: string,
  names: { readonly color: Attributes; readonly submit: Attributes },
): HTMLFormElement {
  const { account, roleName, label, color, mfaNeeded, isCurrent } = role;
  return postForm(
    signIn,
    { action: 'switchFromBasis', src: 'nav', roleName, account, mfaNeeded: mfaNeeded ? '1' : '0', color },
    element('label', { ...names.color, style: color ? `background-color: #${color}` : undefined }),
    element('input', { type: 'submit', name: 'displayName', value: label, ...names.submit, disabled: isCurrent }),
  );
}

export function switchBackForm(signIn: string, submit: Attributes = { value: 'Switch back' }): HTMLFormElement {
  const button = element('input', { type: 'submit', 'data-testid': 'awsc-exit-role', ...submit });
  return postForm(signIn, { action: 'switchToBasis', src: 'nav' }, button);
}

function postForm(signIn: string, fields: Readonly<Record<string, string>>, ...visible: Node[]): HTMLFormElement {
  const mbtc: unknown = readMbtc();
  const all = {
    ...fields,
    csrf: typeof mbtc === 'number' ? String(mbtc) : '',
    redirect_uri: encodeURIComponent(location.href),
  };
  const hidden = Object.entries(all).map(([name, value]) => element('input', { type: 'hidden', name, value }));
  return element(
    'form',
    { method: 'post', target: '_top', action: `https://${signIn}/switchrole` },
    ...hidden,
    ...visible,
  );
}
