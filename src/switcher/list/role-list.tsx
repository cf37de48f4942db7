import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { accountAs } from '../../core/roles/account-as.ts';
import { switchesBack } from '../../core/roles/switch-back-row.ts';
import type { AccountLook } from '../../core/settings.ts';

import { layOut, ROW_HEIGHT, rowsInView, rowTop, scrollTo, topOfRow } from '../../ui/list-layout.ts';
import { useText } from '../../ui/text.ts';
import { createFavoriteDrag } from './drag-favorite.ts';
import type { ListedSection, RoleListStore } from './role-list-store.ts';
import { RoleRow, type RowBehavior } from './role-row.tsx';
import { RowActions } from './row-actions.tsx';
import { watchPointer } from './watch-pointer.ts';

interface RoleListProps {
  readonly id: string;
  readonly store: RoleListStore;
  readonly behavior: RowBehavior;
}

interface View {
  /** px */
  readonly top: number;
  readonly height: number;
}

/** px; at least what the list has in a popup of 560 px: its first rows need no measuring. */
const FIRST_HEIGHT = 440;

/** px between two views that differ: a scroll renders only once in so many rows. */
const STEP = 4 * ROW_HEIGHT;

/** Rows beyond the steps. */
const SPARE = 2;

/** The view with what is next to it, up to whole steps. */
function inSteps({ top, height }: View): View {
  const from = Math.floor(top / STEP) * STEP;
  return { top: from, height: Math.ceil((top + height - from) / STEP) * STEP };
}

export function rowId(listId: string, index: number): string {
  return `${listId}-row-${index}`;
}

/** The list: an ARIA listbox whose DOM holds only the rows in view. */
export function RoleList({ id, store, behavior }: RoleListProps): JSX.Element {
  const text = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const hasMoved = useMemo(watchPointer, []);
  const drag = useMemo(() => createFavoriteDrag(store), [store]);
  const { onMove } = behavior.actions ?? {};
  /** As the browser last said by an event: to ask it while rows change would make it lay them out once more. */
  const view = useRef<View>({ top: 0, height: FIRST_HEIGHT });
  const [steps, setSteps] = useState(() => inSteps(view.current));
  const sections = store.sections.value;
  const query = store.query.value;
  const active = store.activeIndex.value;
  const activeRole = store.activeRole.value;
  const asked = store.asked.value;
  const layout = layOut(
    sections.map(({ heading, rows }) => ({ hasHeading: heading !== undefined, rows: rows.length })),
  );

  const wasInView = useRef(true);
  const take = (seen: View): void => {
    view.current = seen;
    const activeTop = topOfRow(layout, active);
    wasInView.current = activeTop + ROW_HEIGHT > seen.top && activeTop < seen.top + seen.height;
    const now = inSteps(seen);
    setSteps(before => (before.top === now.top && before.height === now.height ? before : now));
  };
  const look = (): void => {
    if (scroller.current) take({ top: scroller.current.scrollTop, height: scroller.current.clientHeight });
  };
  const showActive = (): void => {
    const { top, height } = view.current;
    const wanted = scrollTo(layout, active, view.current);
    if (wanted !== top && scroller.current) scroller.current.scrollTop = wanted;
    take({ top: wanted, height });
  };
  /** Whoever has scrolled away from the chosen row is left where they are. */
  const keepActive = (): void => (wasInView.current ? showActive() : take(view.current));
  useLayoutEffect(() => {
    if (!store.isPointed.peek()) showActive();
  }, [active, query]);
  useLayoutEffect(keepActive, [sections]);
  const resized = useRef(look);
  resized.current = () => {
    const wasActiveInView = wasInView.current;
    look();
    if (wasActiveInView) showActive();
  };
  useLayoutEffect(() => {
    // It calls back at first, too. Later a notice above the list comes and goes.
    const observer = new ResizeObserver(() => resized.current());
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, []);

  return (
    <div class="role-list" ref={scroller} onScroll={look}>
      <div
        class="rows"
        role="listbox"
        id={id}
        aria-label={text('roleListLabel')}
        style={{ height: `${layout.height}px` }}
      >
        {rowsInView(layout, steps, SPARE).map(({ section: at, from, to }) => {
          const section = sections[at];
          const place = layout.sections[at];
          if (!section || !place) return null;
          return (
            <Section
              key={sectionKey(section)}
              section={section}
              top={place.top}
              accounts={behavior.accounts}
              nth={sections.slice(0, at + 1).filter(({ heading }) => heading?.kind === 'account').length}
            >
              {section.rows.slice(from, to).map((row, offset) => {
                const index = place.firstRow + from + offset;
                const isFavorite = section.heading?.kind === 'favorites' && onMove !== undefined;
                return (
                  <RoleRow
                    key={row.role.key}
                    id={rowId(id, index)}
                    row={row}
                    question={asked?.choice.role.key === row.role.key ? asked.says : undefined}
                    kind={section.heading?.kind}
                    place={from + offset}
                    behavior={behavior}
                    isActive={index === active}
                    position={index + 1}
                    total={layout.rows}
                    top={rowTop(place, from + offset)}
                    onPress={() => drag.hold(isFavorite ? row.role : undefined)}
                    onPoint={pointer => {
                      if (!hasMoved(pointer)) return;
                      const isDrag = onMove && drag.moveOver(isFavorite ? from + offset : undefined, pointer, onMove);
                      if (!isDrag) store.point(index);
                    }}
                    onChoose={keys => {
                      if (drag.endsWith()) return;
                      store.point(index);
                      behavior.onChoose(row.role, keys);
                    }}
                  />
                );
              })}
            </Section>
          );
        })}
      </div>
      {activeRole && !switchesBack(activeRole) && asked?.choice.role.key !== activeRole.key && (
        <RowActions
          key={activeRole.key}
          role={activeRole}
          rowId={rowId(id, active)}
          top={topOfRow(layout, active)}
          behavior={behavior}
        />
      )}
    </div>
  );
}

/** A section that comes to stand below another one keeps its rows: a click that has begun on one still counts. */
function sectionKey({ heading }: ListedSection): string {
  return heading ? [heading.kind, heading.title, heading.account, heading.base].join('\n') : '';
}

interface SectionProps {
  readonly section: ListedSection;
  readonly top: number;
  readonly accounts: AccountLook;
  /** Its place among the headings, from 1. */
  readonly nth: number;
  readonly children: ComponentChildren;
}

function Section({ section: { heading }, top, accounts, nth, children }: SectionProps): JSX.Element {
  const text = useText();
  if (heading === undefined) return <>{children}</>;
  const title = {
    favorites: () => text('favorites'),
    recent: () => text('recent'),
    group: () => heading.title ?? '',
    // Rows below it have no number. Where accounts are hidden, only the place of a heading says which is which.
    account: () =>
      accountAs(accounts === 'id' ? 'both' : accounts, heading.account, heading.title) ??
      text('accountAt', String(nth)),
    ungrouped: () => text('otherRoles'),
    history: () => text('fromHistory'),
  }[heading.kind]();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
    <div role="group" aria-label={title}>
      <div class="section-heading" role="presentation" style={{ top: `${top}px` }}>
        {title}
        {heading.base !== undefined && <span class="of">{text('switchedFrom', heading.base)}</span>}
      </div>
      {children}
    </div>
  );
}
