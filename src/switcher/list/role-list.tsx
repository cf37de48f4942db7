import type { ComponentChildren, ComponentType, JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Role } from '../../core/roles/role.ts';
import { switchesBack } from '../../core/roles/switch-back-row.ts';
import { layOut, ROW_HEIGHT, rowsInView, rowTop, scrollTo, topOfRow } from '../../ui/list-layout.ts';
import { useText } from '../../ui/text.ts';
import type { ChoiceKeys } from './list-key.ts';
import type { ListedSection, RoleListStore } from './role-list-store.ts';
import { RoleRow, type RowMark } from './role-row.tsx';
import { RowActions } from './row-actions.tsx';
import type { ChoiceGroup, RowMenuProps } from './row-menu.tsx';
import { watchPointer } from './watch-pointer.ts';

/** How rows look and what can be done with them. */
export interface RowBehavior {
  readonly hideAccountIds: boolean;
  readonly showImages: boolean;
  readonly isFavorite: (role: Role) => boolean;
  /** Only the console's history has it. */
  readonly isUnlisted?: (role: Role) => boolean;
  readonly mark: (role: Role) => RowMark | undefined;
  /** A session works as it, beside the one in front. */
  readonly isSignedIn?: (role: Role) => boolean;
  /** The name of the role that is to be assumed before, where the console in front cannot do that. */
  readonly via?: (role: Role) => string | undefined;
  readonly onChoose: (role: Role, keys: ChoiceKeys) => void;
  /** What else can be done with the chosen row. */
  readonly actions?: {
    readonly choices: (role: Role) => readonly ChoiceGroup[];
    /** Shows the choices. */
    readonly Menu: ComponentType<RowMenuProps>;
    readonly onFavorite?: (role: Role) => void;
    /** Moves a favorite up or down among those that are listed. */
    readonly onMove?: (role: Role, by: -1 | 1) => void;
    /** Copies the role's ARN; false if it has none that anybody knows. */
    readonly onCopy?: (role: Role) => boolean;
    readonly onNewTab?: (role: Role) => void;
    readonly onAgain?: (role: Role) => void;
  };
  /** Shown at the end of the chosen row. */
  readonly hint?: (role: Role) => string;
}

interface RoleListProps {
  readonly id: string;
  readonly store: RoleListStore;
  readonly behavior: RowBehavior;
}

export function rowId(listId: string, index: number): string {
  return `${listId}-row-${index}`;
}

/** The list: an ARIA listbox whose DOM holds only the rows in view. */
export function RoleList({ id, store, behavior }: RoleListProps): JSX.Element {
  const text = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const hasMoved = useMemo(watchPointer, []);
  const [view, setView] = useState({ top: 0, height: 0 });
  const sections = store.sections.value;
  const query = store.query.value;
  const active = store.activeIndex.value;
  const activeRole = store.activeRole.value;
  const layout = layOut(
    sections.map(({ heading, rows }) => ({ hasHeading: heading !== undefined, rows: rows.length })),
  );

  const wasInView = useRef(true);
  const isActiveInView = ({ top, height }: typeof view): boolean => {
    const activeTop = topOfRow(layout, active);
    return activeTop + ROW_HEIGHT > top && activeTop < top + height;
  };
  const look = (): void => {
    const { scrollTop = 0, clientHeight = 0 } = scroller.current ?? {};
    wasInView.current = isActiveInView({ top: scrollTop, height: clientHeight });
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
  /** Whoever has scrolled away from the chosen row is left where they are. */
  const keepActive = (): void => (wasInView.current ? showActive() : look());
  useLayoutEffect(() => {
    if (!store.isPointed.peek()) showActive();
  }, [active, query]);
  useLayoutEffect(keepActive, [sections]);
  const resized = useRef(keepActive);
  resized.current = keepActive;
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
          const hasNumbers = section.heading?.kind === 'favorites' && behavior.actions?.onFavorite !== undefined;
          return (
            <Section key={sectionKey(section)} section={section} top={place.top}>
              {section.rows.slice(from, to).map(({ role, found }, offset) => {
                const index = place.firstRow + from + offset;
                return (
                  <RoleRow
                    key={role.key}
                    id={rowId(id, index)}
                    role={role}
                    found={found?.()}
                    isActive={index === active}
                    isFavorite={behavior.isFavorite(role) && !(index === active && behavior.actions?.onFavorite)}
                    isUnlisted={section.heading?.kind !== 'history' && behavior.isUnlisted?.(role) === true}
                    mark={behavior.mark(role)}
                    isSignedIn={behavior.isSignedIn?.(role) === true}
                    via={behavior.via?.(role)}
                    hint={index === active ? behavior.hint?.(role) : undefined}
                    hideAccountId={behavior.hideAccountIds}
                    showImage={behavior.showImages}
                    position={index + 1}
                    number={hasNumbers && from + offset < 9 ? from + offset + 1 : undefined}
                    total={layout.rows}
                    top={rowTop(place, from + offset)}
                    onPoint={place => hasMoved(place) && store.point(index)}
                    onChoose={keys => {
                      store.point(index);
                      behavior.onChoose(role, keys);
                    }}
                  />
                );
              })}
            </Section>
          );
        })}
      </div>
      {activeRole && !switchesBack(activeRole) && behavior.actions && (
        <RowActions
          key={activeRole.key}
          role={activeRole}
          top={topOfRow(layout, active)}
          isFavorite={behavior.isFavorite(activeRole)}
          groups={behavior.actions.choices(activeRole)}
          Menu={behavior.actions.Menu}
          onFavorite={behavior.actions.onFavorite && (() => behavior.actions?.onFavorite?.(activeRole))}
          onNewTab={behavior.actions.onNewTab && (() => behavior.actions?.onNewTab?.(activeRole))}
          onAgain={behavior.isSignedIn?.(activeRole) ? () => behavior.actions?.onAgain?.(activeRole) : undefined}
        />
      )}
    </div>
  );
}

/** A section that comes to stand below another one keeps its rows: a click that has begun on one still counts. */
function sectionKey({ heading }: ListedSection): string {
  return heading ? [heading.kind, heading.title, heading.base].join('\n') : '';
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
    favorites: () => text('favorites'),
    recent: () => text('recent'),
    group: () => heading.title ?? '',
    ungrouped: () => text('otherRoles'),
    history: () => text('fromHistory'),
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
