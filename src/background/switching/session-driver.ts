import type { SwitchEnd } from '../../core/switching/switch-end.ts';
import type { SwitchChoice } from '../../core/switching/switch-record.ts';

/** What Hatrack does with a console tab, as its session mode has it. */
export interface SessionDriver {
  /** Makes the tab's session, or a new one, work as a role. */
  switchTo(choice: SwitchChoice): Promise<SwitchEnd>;
  /** Leaves the role that the tab works as. */
  switchBack(): Promise<SwitchEnd>;
  /** Signs a session out that is open beside the tab's. Throws where it is none of them. */
  signOut(sessionId: string): Promise<void>;
  /**
   * Opens a role of an access portal.
   * @param link the portal's link to it; `undefined` where its address is none of a portal
   */
  openPortal(choice: SwitchChoice, link: string | undefined): Promise<SwitchEnd>;
}
