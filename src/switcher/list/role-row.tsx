import type { JSX } from 'preact';
import { vanityHost } from '../../core/model/portal.ts';
import type { Role } from '../../core/roles/role.ts';
import type { FoundIn, SearchField } from '../../core/roles/search-fields.ts';
import { switchesBack } from '../../core/roles/switch-back-row.ts';
import { AccountId } from '../../ui/account-id.tsx';
import { Highlighted } from '../../ui/highlighted.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MiddleCut } from '../../ui/middle-cut.tsx';
import { Peg } from '../../ui/peg.tsx';
import { useText } from '../../ui/text.ts';
import { type ChoiceKeys, choiceKeys } from './list-key.ts';

/** How a role is used at the moment. */
export type RowMark = 'currentRole' | 'switching' | 'signedIn' | 'opened';

interface RoleRowProps {
  readonly id: string;
  readonly role: Role;
  readonly found?: FoundIn | undefined;
  readonly isActive: boolean;
  readonly isFavorite: boolean;
  /** The config lacks it. */
  readonly isUnlisted: boolean;
  readonly mark: RowMark | undefined;
  readonly isSignedIn: boolean;
  /** The role that is to be assumed before. */
  readonly via: string | undefined;
  readonly hint?: string | undefined;
  readonly hideAccountId: boolean;
  readonly showImage: boolean;
  /** Place in the whole list: the rows in the DOM are only those in view. */
  readonly position: number;
  readonly total: number;
  /** Alt and this digit choose it. */
  readonly number: number | undefined;
  readonly top: number;
  readonly onPoint: (pointer: PointerEvent) => void;
  readonly onChoose: (keys: ChoiceKeys) => void;
}

/** Fields that a row shows only when the search found something in them. */
const UNSHOWN = ['alias', 'group', 'base', 'baseAlias'] as const satisfies readonly SearchField[];

/** Characters of a host that are shown: its end says whose it is. */
const MOST_OF_HOST = 30;

/** Where a role opens that leads to a host which is not AWS's: before all else, so that nothing can push it out of sight. */
function OpensAt({ role }: Pick<RoleRowProps, 'role'>): JSX.Element | null {
  const host = vanityHost(role.portal);
  if (host === undefined) return null;
  const isLong = host.length > MOST_OF_HOST;
  return (
    <>
      <span class="host" title={host}>
        {isLong ? `…${host.slice(-MOST_OF_HOST)}` : host}
      </span>
      {' · '}
    </>
  );
}

/** A row that is chosen leaves room for what can be done with it. */
function classOf({ role, isActive, isSignedIn }: RoleRowProps): string {
  if (switchesBack(role)) return isActive ? 'role-row back active' : 'role-row back';
  if (!isActive) return 'role-row';
  return isSignedIn ? 'role-row active signed-in' : 'role-row active';
}

/** One role of the list: 44 px, two lines, an ARIA option. `RowActions` has its actions. */
export function RoleRow(props: RoleRowProps): JSX.Element {
  const text = useText();
  const { role, found } = props;
  const isBack = switchesBack(role);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox hears the keys of its options
    <div
      id={props.id}
      class={classOf(props)}
      role="option"
      tabIndex={-1}
      aria-selected={props.isActive}
      aria-setsize={props.total}
      aria-posinset={props.position}
      {...(props.number !== undefined && { 'aria-keyshortcuts': `Alt+${props.number}` })}
      style={{ top: `${props.top}px` }}
      onPointerMove={props.onPoint}
      onMouseDown={event => event.preventDefault()}
      onClick={event => props.onChoose(choiceKeys(event))}
      onAuxClick={event => event.button === 1 && props.onChoose({ newTab: true, keepsPage: event.shiftKey })}
    >
      {isBack ? (
        <Icon name="switchBack" />
      ) : (
        <Peg color={role.color} image={props.showImage ? role.image : undefined} />
      )}
      <div class="lines">
        <div class="name-line">
          <MiddleCut text={role.name} ranges={found?.name} />
          {props.number !== undefined && (
            <span class="number" aria-hidden="true">
              {props.number}
            </span>
          )}
          {props.mark && <span class={props.mark === 'switching' ? 'mark switching' : 'mark'}>{text(props.mark)}</span>}
        </div>
        <div class="detail-line">
          <OpensAt role={role} />
          {isBack && (
            <>
              <Highlighted text={role.group ?? ''} ranges={found?.group} />
              {!props.hideAccountId && ' · '}
            </>
          )}
          {!props.hideAccountId && (
            <>
              <AccountId account={role.account} ranges={found?.account} />
              {!isBack && ' · '}
            </>
          )}
          <Highlighted text={role.roleName} ranges={found?.roleName} />
          {role.region !== undefined && (
            <>
              {' · '}
              <Highlighted text={role.region} ranges={found?.region} />
            </>
          )}
          {UNSHOWN.filter(field => found?.[field] && !(isBack && field === 'group')).map(field => (
            <span key={field}>
              {' · '}
              <Highlighted text={role[field] ?? ''} ranges={found?.[field]} />
            </span>
          ))}
          {role.partition !== 'aws' && <span class="tag">{role.partition}</span>}
          {props.via !== undefined && <span class="tag">{text('viaRole', props.via)}</span>}
          {role.layer && role.layer !== 'personal' && <span class="tag">{text(`layer_${role.layer}`)}</span>}
          {props.isUnlisted && <span class="tag">{text('notInConfig')}</span>}
          {role.portal && <span class="tag">{text('portalRole')}</span>}
          {role.mfa && <span class="tag">{text('mfa')}</span>}
        </div>
      </div>
      {props.hint !== undefined && <span class="hint">{props.hint}</span>}
      {props.isFavorite && (
        <span class="favorite">
          <Icon name="star" filled />
          <span class="hidden-visually">{text('favorite')}</span>
        </span>
      )}
    </div>
  );
}
