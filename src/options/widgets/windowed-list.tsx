import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { layOut, ROW_HEIGHT, rowsInView } from '../../ui/list-layout.ts';
import './windowed-list.css';

interface WindowedListProps<Row> {
  readonly labelledBy: string;
  readonly rows: readonly Row[];
  readonly children: (row: Row) => ComponentChildren;
}

/** A long list with rows of one height. Only the rows in view are in the DOM. */
export function WindowedList<Row>({ labelledBy, rows, children }: WindowedListProps<Row>): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setView({ top: element.scrollTop, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const layout = layOut([{ hasHeading: false, rows: rows.length }]);
  const from = rowsInView(layout, view)[0]?.from ?? 0;
  const to = rowsInView(layout, view)[0]?.to ?? 0;
  return (
    <div
      ref={scroller}
      class="windowed-list"
      onScroll={({ currentTarget: { scrollTop: top, clientHeight: height } }) => setView({ top, height })}
    >
      <ul aria-labelledby={labelledBy} style={{ height: `${layout.height}px` }}>
        {rows.slice(from, to).map((row, index) => (
          <li
            key={from + index}
            aria-setsize={rows.length}
            aria-posinset={from + index + 1}
            style={{ top: `${(from + index) * ROW_HEIGHT}px` }}
          >
            {children(row)}
          </li>
        ))}
      </ul>
    </div>
  );
}
