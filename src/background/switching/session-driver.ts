import type { SwitchEnd } from '../../core/switching/switch-end.ts';
import type { SwitchChoice } from '../../core/switching/switch-record.ts';

/** What Hatrack does with a console tab. Each session mode does it in its own way. */
export interface SessionDriver {
  /** Makes the tab's session, or a new one, work as a role. */
  switchTo(choice: SwitchChoice): Promise<SwitchEnd>;
  /** Leaves the role that the tab works as. */
  switchBack(): Promise<SwitchEnd>;
  /** Signs out a session that is open beside the tab's. Throws for any other session. */
  signOut(sessionId: string): Promise<void>;
  /**
   * Opens a role of an access portal.
   * @param link the portal's link to the role; `undefined` if its address is not a portal's
   */
  openPortal(choice: SwitchChoice, link: string | undefined): Promise<SwitchEnd>;
}
