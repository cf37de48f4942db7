import type { JSX } from 'preact';
import type { Role } from '../core/roles/role.ts';
import { RowMenu } from './list/row-menu.tsx';
import { rowChoices } from './row-choices.ts';
import type { SwitcherParts } from './switcher-host.ts';

export interface RoleMenuProps {
  readonly role: Role;
  readonly parts: SwitcherParts;
  readonly onClose: () => void;
}

/** The menu of a role's row in popup and menu. */
export function RoleMenu({ role, parts, onClose }: RoleMenuProps): JSX.Element {
  return <RowMenu name={role.name} groups={rowChoices(role, parts)} onClose={onClose} />;
}
