import type { JSX } from 'preact';
import type { Role } from '../core/roles/role.ts';
import type { FoundIn, SearchField } from '../core/roles/search-fields.ts';
import { Highlighted } from './highlighted.tsx';
import { Icon } from './icon.tsx';
import { MiddleCut } from './middle-cut.tsx';
import { Peg } from './peg.tsx';
import { useText } from './text.ts';

interface RoleRowProps {
  readonly id: string;
  readonly role: Role;
  readonly found?: FoundIn | undefined;
  readonly isActive: boolean;
  readonly isFavourite: boolean;
  readonly isCurrent: boolean;
  readonly isSwitching: boolean;
  readonly hideAccountId: boolean;
  readonly showImage: boolean;
  /** Place in the whole list: the rows in the DOM are only those in view. */
  readonly position: number;
  readonly total: number;
  readonly top: number;
  readonly onPoint: () => void;
  readonly onChoose: (newTab: boolean) => void;
}

/** Fields that a row shows only when the search found something in them. */
const UNSHOWN = ['alias', 'group', 'base', 'baseAlias'] as const satisfies readonly SearchField[];

/** One role of the list: 44 px, two lines, an ARIA option. What can be done with it stands in `RowActions`. */
export function RoleRow(props: RoleRowProps): JSX.Element {
  const text = useText();
  const { role, found } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox hears the keys of its options
    <div
      id={props.id}
      class={props.isActive ? 'role-row active' : 'role-row'}
      role="option"
      tabIndex={-1}
      aria-selected={props.isActive}
      aria-setsize={props.total}
      aria-posinset={props.position}
      style={{ top: `${props.top}px` }}
      onPointerMove={props.onPoint}
      onMouseDown={event => event.preventDefault()}
      onClick={event => props.onChoose(event.ctrlKey || event.metaKey)}
      onAuxClick={event => event.button === 1 && props.onChoose(true)}
    >
      <Peg color={role.color} image={props.showImage ? role.image : undefined} />
      <div class="lines">
        <div class="name-line">
          <MiddleCut text={role.name} ranges={found?.name} />
          {props.isCurrent && <span class="mark">{text('currentRole')}</span>}
          {props.isSwitching && <span class="mark switching">{text('switching')}</span>}
        </div>
        <div class="detail-line">
          {!props.hideAccountId && (
            <>
              <span class="id">
                <Highlighted text={role.account} ranges={found?.account} />
              </span>
              {' · '}
            </>
          )}
          <Highlighted text={role.roleName} ranges={found?.roleName} />
          {role.region !== undefined && (
            <>
              {' · '}
              <Highlighted text={role.region} ranges={found?.region} />
            </>
          )}
          {UNSHOWN.filter(field => found?.[field]).map(field => (
            <span key={field}>
              {' · '}
              <Highlighted text={role[field] ?? ''} ranges={found?.[field]} />
            </span>
          ))}
          {role.partition !== 'aws' && <span class="tag">{role.partition}</span>}
          {role.mfa && <span class="tag">{text('mfa')}</span>}
        </div>
      </div>
      {props.isFavourite && !props.isActive && (
        <span class="starred">
          <Icon name="star" filled />
          <span class="hidden-visually">{text('favourite')}</span>
        </span>
      )}
    </div>
  );
}
