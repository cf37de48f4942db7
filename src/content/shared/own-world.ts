import type { mountDiagnosis } from '../../diagnosis/diagnosis.tsx';
import type { ShowMenu } from './menu-frame.ts';

/** The time in which this script may act: until its extension is gone. */
export interface Life {
  readonly signal: AbortSignal;
  /** The page was there before the script, so the page's listeners get events first. */
  readonly isLate: boolean;
  /** Checks whether the extension is still there, and ends everything if not. */
  check(): boolean;
}

/** Globals that Hatrack's scripts share in a page, in their own world. The page does not see them. */
interface OwnWorld {
  /** From the script in every page. */
  hatrack?: Life;
  /** From the script of the list, once it has run. */
  hatrackShowMenu?: ShowMenu;
  /** From the script of the diagnosis, once it has run. */
  hatrackDiagnosis?: typeof mountDiagnosis;
}

const world = globalThis as OwnWorld;

/** What another script of Hatrack has left. An element of the page may have the same name, but is no own property of the world. */
export function ownGlobal<Name extends keyof OwnWorld>(name: Name): OwnWorld[Name] | undefined {
  return Object.hasOwn(world, name) ? world[name] : undefined;
}

export function setOwnGlobal<Name extends keyof OwnWorld>(name: Name, value: Required<OwnWorld>[Name]): void {
  Object.assign(world, { [name]: value });
}
