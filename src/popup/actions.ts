import type { Role } from '../core/roles/role.ts';

/** What the user can do in the popup. */
export interface PopupActions {
  readonly choose: (role: Role, newTab: boolean) => void;
  readonly switchBack: () => void;
  /** The last switch, once more. */
  readonly tryAgain: () => void;
  readonly dismiss: () => void;
  readonly openPrefilled: (url: string) => void;
  readonly star: (role: Role) => void;
  readonly copy: (value: string) => void;
  readonly showAllRoles: (all: boolean) => void;
  readonly showTab: () => void;
  readonly askAgain: () => void;
  /** Starts the popup anew. */
  readonly reload: () => void;
  readonly openConsole: () => void;
  readonly openOptions: () => void;
  readonly close: () => void;
}
