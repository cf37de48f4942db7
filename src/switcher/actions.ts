import type { FindingCode } from '../core/diagnosis/finding.ts';
import type { Role } from '../core/roles/role.ts';

/** What the user can do in the switcher. */
export interface SwitcherActions {
  readonly choose: (role: Role, newTab: boolean) => void;
  /** Signs in to a role that a session is open of. */
  readonly signInAgain: (role: Role) => void;
  readonly switchBack: () => void;
  /** The last switch, once more. */
  readonly tryAgain: () => void;
  /** The last switch, whatever Hatrack has against it. */
  readonly tryAllTheSame: () => void;
  /** Signs a session out, then goes on with the switch that there was no room for. */
  readonly signOut: (sessionId: string) => void;
  readonly dismiss: () => void;
  readonly openPrefilled: (url: string) => void;
  /** Loads the page anew that the last switch ended on. */
  readonly reloadTab: () => void;
  readonly star: (role: Role) => void;
  readonly copy: (value: string) => void;
  /** An address that leads to the role: AWS's own switch page, filled in, or the access portal's; none for a broken one. */
  readonly linkOf: (role: Role) => string | undefined;
  /** The page in front, in another role: its service, path and region stay. */
  readonly openPage: (role: Role) => void;
  /** Copies an address of the page in front that asks for the role. */
  readonly copyPageLink: (role: Role) => void;
  readonly showAllRoles: (all: boolean) => void;
  readonly showTab: () => void;
  /** Loads the console page anew: it is out of date, or tells nobody's name. */
  readonly reloadConsole: () => void;
  readonly askAgain: () => void;
  /** Starts the switcher anew. */
  readonly reload: () => void;
  readonly openDiagnosis: () => void;
  readonly closeDiagnosis: () => void;
  /** Shows it in an element; returns what ends it. `covered`: findings that the screen shows elsewhere. */
  readonly showDiagnosis: (element: HTMLElement, covered?: readonly FindingCode[]) => () => void;
  readonly openOptions: () => void;
  readonly close: () => void;
}
