import { expect, it } from 'vitest';
import { BEHAVIORS, behaviorsOf } from './matrix/behaviors.ts';
import { CELLS, titleOf } from './matrix/cells.ts';
import { walkCell } from './matrix/walk.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

it.each(CELLS.map(cell => [titleOf(cell), cell] as const))(
  '%s: lists, switches, changes the region, and switches back',
  async (_, cell) => {
    await walkCell(hatrack, cell);
  },
);

it.each(CELLS.flatMap(cell => behaviorsOf(cell).map(name => [titleOf(cell), name, cell] as const)))(
  '%s: %s',
  async (_, name, cell) => {
    await BEHAVIORS[name](hatrack, cell);
  },
);

it('every behavior meets every mode, and every partition has some', () => {
  const tried = CELLS.flatMap(cell => behaviorsOf(cell).map(name => `${name}, ${cell.mode}`));
  const wanted = Object.keys(BEHAVIORS).flatMap(name => ['classic', 'multi-session'].map(mode => `${name}, ${mode}`));
  expect([...new Set(tried)].sort()).toEqual(wanted.sort());
  expect(new Set(CELLS.filter(cell => behaviorsOf(cell).length > 0).map(({ partition }) => partition)).size).toBe(4);
});
