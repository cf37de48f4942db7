import type { SessionMode } from '../../core/roles/session-mode.ts';
import type { TabReading } from '../sessions/look.ts';
import { classicDriver } from './classic-driver.ts';
import { multiSessionDriver } from './multi-session-driver.ts';
import type { SessionDriver } from './session-driver.ts';

const DRIVERS: Readonly<Record<SessionMode, (tab: TabReading) => SessionDriver>> = {
  classic: classicDriver,
  'multi-session': multiSessionDriver,
};

/** Picks the driver of a console tab. Only here the session mode decides what is done. */
export function driverOf(tab: TabReading): SessionDriver {
  return DRIVERS[tab.identity.mode](tab);
}
