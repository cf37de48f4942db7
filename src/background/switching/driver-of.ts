import type { PageFacts } from '../../aws/page/facts.ts';
import { sessionModeOf } from '../../aws/page/session-mode.ts';
import type { SessionMode } from '../../core/roles/session-mode.ts';
import { classicDriver } from './classic-driver.ts';
import { multiSessionDriver } from './multi-session-driver.ts';
import type { SessionDriver } from './session-driver.ts';

const DRIVERS: Readonly<Record<SessionMode, (tabId: number, facts: PageFacts) => SessionDriver>> = {
  classic: classicDriver,
  'multi-session': multiSessionDriver,
};

/** Picks the driver of a console tab: the one place where the session mode decides what is done. */
export function driverOf(tabId: number, facts: PageFacts): SessionDriver {
  return DRIVERS[sessionModeOf(facts)](tabId, facts);
}
