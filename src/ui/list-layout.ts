/** px; one row of the list, and a heading over some. */
export const ROW_HEIGHT = 44;
export const HEADING_HEIGHT = 34;

export interface SectionSize {
  readonly hasHeading: boolean;
  readonly rows: number;
}

export interface ListLayout {
  /** px */
  readonly height: number;
  readonly rows: number;
  /** Per section: px of its top, and number of its first row. */
  readonly sections: readonly { readonly top: number; readonly firstRow: number; readonly size: SectionSize }[];
}

/** Rows in view: of each section that is, the first and the one behind the last. */
export interface Slice {
  readonly section: number;
  readonly from: number;
  readonly to: number;
}

/** Row maths of the windowed list. Linear in the number of sections, whatever the number of rows. */
export function layOut(sizes: readonly SectionSize[]): ListLayout {
  const sections: ListLayout['sections'][number][] = [];
  let top = 0;
  let firstRow = 0;
  for (const size of sizes) {
    sections.push({ top, firstRow, size });
    top += (size.hasHeading ? HEADING_HEIGHT : 0) + size.rows * ROW_HEIGHT;
    firstRow += size.rows;
  }
  return { height: top, rows: firstRow, sections };
}

/** px from the list's top to the top of a section's row. */
export function rowTop(section: ListLayout['sections'][number], row: number): number {
  return section.top + (section.size.hasHeading ? HEADING_HEIGHT : 0) + row * ROW_HEIGHT;
}

/**
 * What is to be in the DOM.
 * @param spare rows kept above and below the view, so that a scroll finds them there
 */
export function rowsInView(
  layout: ListLayout,
  view: { readonly top: number; readonly height: number },
  spare = 4,
): readonly Slice[] {
  const from = view.top - spare * ROW_HEIGHT;
  const to = view.top + view.height + spare * ROW_HEIGHT;
  return layout.sections.flatMap((section, index) => {
    const top = rowTop(section, 0);
    const bottom = rowTop(section, section.size.rows);
    if (bottom < from || section.top > to) return [];
    return {
      section: index,
      from: Math.max(0, Math.floor((from - top) / ROW_HEIGHT)),
      to: Math.min(section.size.rows, Math.ceil((to - top) / ROW_HEIGHT)),
    };
  });
}

/** px of the top of the n-th row of the whole list. */
export function topOfRow(layout: ListLayout, row: number): number {
  const section = layout.sections.findLast(({ firstRow }) => firstRow <= row);
  return section ? rowTop(section, row - section.firstRow) : 0;
}

/** The scroll position nearest to the present one that shows the row whole, with its section's heading if it is the first. */
export function scrollTo(
  layout: ListLayout,
  row: number,
  view: { readonly top: number; readonly height: number },
): number {
  const top = topOfRow(layout, row);
  const section = layout.sections.findLast(({ firstRow }) => firstRow <= row);
  const shownTop = section?.firstRow === row ? section.top : top;
  if (shownTop < view.top) return shownTop;
  return Math.max(view.top, top + ROW_HEIGHT - view.height);
}
