import type { Role } from '../../core/roles/role.ts';
import type { RoleListStore } from './role-list-store.ts';

/** Lets the user drag a favorite with the mouse: its row follows the pointer from place to place. */
export function createFavoriteDrag(store: RoleListStore) {
  let held: Role | undefined;
  let hasMoved = false;
  return {
    /** The main button went down on a row; `undefined` if the row is none of a favorite. */
    hold(role: Role | undefined): void {
      held = role;
      hasMoved = false;
    },
    /**
     * The pointer moved over a row.
     * @param place of the row among the favorites; `undefined` if it is none
     * @returns whether the pointer drags a favorite
     */
    moveOver(place: number | undefined, { buttons }: PointerEvent, onMove: (role: Role, by: -1 | 1) => void): boolean {
      if (!held || buttons !== 1) {
        held = undefined;
        hasMoved = false;
        return false;
      }
      const from = store.favorites.value.findIndex(({ key }) => key === held?.key);
      if (place === undefined || place === from) return hasMoved;
      for (let steps = Math.abs(place - from); steps > 0; steps--) onMove(held, place > from ? 1 : -1);
      hasMoved = true;
      return true;
    },
    /** Whether a click is the end of a drag, and chooses nothing. */
    endsWith(): boolean {
      const wasDragged = hasMoved;
      held = undefined;
      hasMoved = false;
      return wasDragged;
    },
  };
}
