import { it } from 'vitest';
import { BEHAVIORS, type BehaviorName } from '../e2e/matrix/behaviors.ts';
import { CELLS, titleOf } from '../e2e/matrix/cells.ts';
import { walkCell } from '../e2e/matrix/walk.ts';
import { useHatrack } from '../e2e/signed-in.ts';

const hatrack = useHatrack();
const names = Object.keys(BEHAVIORS) as BehaviorName[];

it.each(CELLS.map(cell => [titleOf(cell), cell] as const))(
  '%s: lists, switches, changes the region, and switches back',
  async (_, cell) => {
    await walkCell(hatrack, cell);
  },
);

it.each(CELLS.flatMap(cell => names.map(name => [titleOf(cell), name, cell] as const)))(
  '%s: %s',
  async (_, name, cell) => {
    await BEHAVIORS[name](hatrack, cell);
  },
);
