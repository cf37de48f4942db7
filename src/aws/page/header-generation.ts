import { isRecord } from '../../core/guards.ts';
import { ELEMENTS, type ElementName } from '../values/selectors.ts';

/** Generations of the console's header; `unknown`: one that Hatrack does not know; `none`: the page has no header. */
export type HeaderGeneration = '2016' | '2020' | '2021' | '2025' | 'unknown' | 'none';

/** How many elements there are of each name of `ELEMENTS`. */
export type ElementCounts = Readonly<Partial<Record<ElementName, number>>>;

/** Reads counts that came from a page or a message. */
export function parseCounts(value: unknown): ElementCounts {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter(([name, count]) => name in ELEMENTS && Number.isInteger(count)),
  );
}

/** The generation of a page's header, by its elements. The newest comes first, because later headers keep earlier names. */
export function headerGeneration(counts: ElementCounts): HeaderGeneration {
  if (counts.bar) return '2025';
  if (counts.header2021) return '2021';
  if (counts.header2020) return '2020';
  if (counts.header2016) return '2016';
  return counts.headerContent ? 'unknown' : 'none';
}
