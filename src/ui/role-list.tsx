import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Role } from '../core/roles/role.ts';
import { layOut, rowsInView, rowTop, scrollTo, topOfRow } from './list-layout.ts';
import type { ListedSection, RoleListStore } from './role-list-store.ts';
import { RoleRow } from './role-row.tsx';
import { type CopyChoice, RowActions } from './row-actions.tsx';
import { useText } from './text.ts';

/** How rows look and what can be done with them. */
export interface RowBehaviour {
  readonly hideAccountIds: boolean;
  readonly showImages: boolean;
  readonly isFavourite: (role: Role) => boolean;
  readonly isCurrent: (role: Role) => boolean;
  readonly isSwitching: (role: Role) => boolean;
  readonly copies: (role: Role) => readonly CopyChoice[];
  readonly onChoose: (role: Role, newTab: boolean) => void;
  readonly onStar: (role: Role) => void;
  readonly onCopy: (value: string) => void;
}

interface RoleListProps {
  readonly id: string;
  readonly store: RoleListStore;
  readonly behaviour: RowBehaviour;
}

export function rowId(listId: string, index: number): string {
  return `${listId}-row-${index}`;
}

/** The list: an ARIA listbox whose DOM holds only the rows in view. */
export function RoleList({ id, store, behaviour }: RoleListProps): JSX.Element {
  const text = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 0 });
  const sections = store.sections.value;
  const active = store.activeIndex.value;
  const activeRole = store.activeRole.value;
  const layout = layOut(
    sections.map(({ heading, rows }) => ({ hasHeading: heading !== undefined, rows: rows.length })),
  );

  const look = (): void => {
    const { scrollTop = 0, clientHeight = 0 } = scroller.current ?? {};
    setView(seen =>
      seen.top === scrollTop && seen.height === clientHeight ? seen : { top: scrollTop, height: clientHeight },
    );
  };
  const showActive = (): void => {
    if (!scroller.current) return;
    const { scrollTop, clientHeight } = scroller.current;
    const wanted = scrollTo(layout, active, { top: scrollTop, height: clientHeight });
    if (wanted !== scrollTop) scroller.current.scrollTop = wanted;
    look();
  };
  useLayoutEffect(showActive, [active, sections]);
  const resized = useRef(showActive);
  resized.current = showActive;
  useLayoutEffect(() => {
    // A notice above the list comes and goes.
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
        {rowsInView(layout, view).map(({ section: at, from, to }) => {
          const section = sections[at];
          const place = layout.sections[at];
          if (!section || !place) return null;
          return (
            <Section key={at} section={section} top={place.top}>
              {section.rows.slice(from, to).map(({ role, found }, offset) => {
                const index = place.firstRow + from + offset;
                return (
                  <RoleRow
                    key={role.key}
                    id={rowId(id, index)}
                    role={role}
                    found={found}
                    isActive={index === active}
                    isFavourite={behaviour.isFavourite(role)}
                    isCurrent={behaviour.isCurrent(role)}
                    isSwitching={behaviour.isSwitching(role)}
                    hideAccountId={behaviour.hideAccountIds}
                    showImage={behaviour.showImages}
                    position={index + 1}
                    total={layout.rows}
                    top={rowTop(place, from + offset)}
                    onPoint={() => store.point(index)}
                    onChoose={newTab => behaviour.onChoose(role, newTab)}
                  />
                );
              })}
            </Section>
          );
        })}
      </div>
      {activeRole && (
        <RowActions
          key={activeRole.key}
          role={activeRole}
          top={topOfRow(layout, active)}
          isFavourite={behaviour.isFavourite(activeRole)}
          copies={behaviour.copies(activeRole)}
          showValues={!behaviour.hideAccountIds}
          onStar={() => behaviour.onStar(activeRole)}
          onNewTab={() => behaviour.onChoose(activeRole, true)}
          onCopy={behaviour.onCopy}
        />
      )}
    </div>
  );
}

interface SectionProps {
  readonly section: ListedSection;
  readonly top: number;
  readonly children: ComponentChildren;
}

function Section({ section: { heading }, top, children }: SectionProps): JSX.Element {
  const text = useText();
  if (heading === undefined) return <>{children}</>;
  const title = {
    favourites: () => text('favourites'),
    recent: () => text('recent'),
    group: () => heading.title ?? '',
    ungrouped: () => text('otherRoles'),
  }[heading.kind]();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
    <div role="group" aria-label={title}>
      <div class="section-heading" role="presentation" style={{ top: `${top}px` }}>
        {title}
        {heading.base !== undefined && <span class="id">{heading.base}</span>}
      </div>
      {children}
    </div>
  );
}
