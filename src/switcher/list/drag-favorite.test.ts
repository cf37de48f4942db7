import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import type { Role } from '../../core/roles/role.ts';
import type { RoleSection } from '../../core/roles/role-list.ts';
import { createFavoriteDrag } from './drag-favorite.ts';
import { createRoleListStore } from './role-list-store.ts';

const roles = ['a', 'b', 'c'].map((name): Role => {
  return { key: name, name, account: '111122223333', roleName: 'Admin', partition: 'aws' };
});
const PRESSED = { buttons: 1 } as PointerEvent;

/** A drag of favorites whose list changes with each move. */
function open() {
  const sections = signal<readonly RoleSection[]>([{ kind: 'favorites', roles }]);
  const search = signal(() => ({ hits: [], total: 0 }));
  const drag = createFavoriteDrag(createRoleListStore({ sections, search, total: signal(3) }));
  const onMove = vi.fn((role: Role, by: number) => {
    const now = sections.value[0]?.roles ?? [];
    const others = now.filter(each => each !== role);
    sections.value = [{ kind: 'favorites', roles: others.toSpliced(now.indexOf(role) + by, 0, role) }];
  });
  return { drag, onMove, names: () => sections.value[0]?.roles.map(({ name }) => name).join('') };
}

it('moves the favorite to where the pointer is, past others on the way, and the click at its end chooses nothing', () => {
  const { drag, onMove, names } = open();
  drag.hold(roles[0]);
  expect(drag.moveOver(0, PRESSED, onMove)).toBe(false);
  expect(drag.moveOver(2, PRESSED, onMove)).toBe(true);
  expect(names()).toBe('bca');
  expect(drag.moveOver(undefined, PRESSED, onMove)).toBe(true);
  drag.moveOver(1, PRESSED, onMove);
  expect(names()).toBe('bac');
  expect([drag.endsWith(), drag.endsWith()]).toEqual([true, false]);
});

it.each(['another row', 'no button'])('moves nothing with %s', what => {
  const { drag, onMove, names } = open();
  drag.hold(what === 'no button' ? roles[0] : undefined);
  expect(drag.moveOver(1, what === 'no button' ? ({ buttons: 0 } as PointerEvent) : PRESSED, onMove)).toBe(false);
  expect(names()).toBe('abc');
  expect(drag.endsWith()).toBe(false);
});
