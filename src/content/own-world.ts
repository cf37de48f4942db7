import type { mountDiagnosis } from '../diagnosis/diagnosis.tsx';
import type { Life } from './life.ts';
import type { ShowMenu } from './menu/menu-frame.ts';

/** Globals of the world that Hatrack's scripts share in a page, and that the page does not see. */
interface OwnWorld {
  /** Of the script in every page. */
  hatrack?: Life;
  /** From the script of the list, once it has run. */
  hatrackShowMenu?: ShowMenu;
  /** From the script of the diagnosis, once it has run. */
  hatrackDiagnosis?: { readonly css: string; readonly mount: typeof mountDiagnosis };
}

const world = globalThis as OwnWorld;

/** What another script of ours has left. An element of the page may go by the same name; that is no property of the world's own. */
export function ownGlobal<Name extends keyof OwnWorld>(name: Name): OwnWorld[Name] | undefined {
  return Object.hasOwn(world, name) ? world[name] : undefined;
}

export function setOwnGlobal<Name extends keyof OwnWorld>(name: Name, value: Required<OwnWorld>[Name]): void {
  Object.assign(world, { [name]: value });
}
