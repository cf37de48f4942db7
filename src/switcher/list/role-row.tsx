import type { JSX } from 'preact';
import type { Role } from '../../core/roles/role.ts';
import type { RoleSection } from '../../core/roles/role-list.ts';
import { switchesBack } from '../../core/roles/switch-back-row.ts';
import type { AccountLook } from '../../core/settings.ts';
import { Icon } from '../../ui/icon.tsx';
import { MiddleCut } from '../../ui/middle-cut.tsx';
import { Peg } from '../../ui/peg.tsx';
import { useText } from '../../ui/text.ts';
import { type ChoiceKeys, choiceKeys } from './list-key.ts';
import type { ListedRole } from './role-list-store.ts';
import { RowDetail } from './row-detail.tsx';

/** How a role is used at the moment. */
export type RowMark = 'currentRole' | 'switching' | 'signedIn' | 'opened';

/** How rows look and what can be done with them. */
export interface RowBehavior {
  readonly accounts: AccountLook;
  readonly showImages: boolean;
  readonly isFavorite: (role: Role) => boolean;
  /** Only the console's history has it. */
  readonly isUnlisted?: (role: Role) => boolean;
  readonly mark: (role: Role) => RowMark | undefined;
  /** The name of the role that is to be assumed before, where the console in front cannot do that. */
  readonly via?: (role: Role) => string | undefined;
  readonly onChoose: (role: Role, keys: ChoiceKeys) => void;
  /** What else can be done with the chosen row. */
  readonly actions?: {
    /** What is done more seldom; `undefined` where there is nothing. */
    readonly menu: (role: Role, onClose: () => void) => JSX.Element | undefined;
    readonly onFavorite?: (role: Role) => void;
    /** Moves a favorite up or down among those that are listed. */
    readonly onMove?: (role: Role, by: -1 | 1) => void;
    /** Copies the role's ARN; false if it has none that anybody knows. */
    readonly onCopy?: (role: Role) => boolean;
  };
  /** What a click on the row leads to, where that is no switch. */
  readonly hint?: (role: Role) => string;
}

interface RoleRowProps {
  readonly id: string;
  readonly row: ListedRole;
  /** Takes the place of what the row says of its role. */
  readonly question: string | undefined;
  /** Of its section; absent in a search. */
  readonly kind: RoleSection['kind'] | undefined;
  /** In its section, from 0. */
  readonly place: number;
  readonly behavior: RowBehavior;
  readonly isActive: boolean;
  /** Place in the whole list: the rows in the DOM are only those in view. */
  readonly position: number;
  readonly total: number;
  readonly top: number;
  readonly onPoint: (pointer: PointerEvent) => void;
  /** The main button goes down. */
  readonly onPress: () => void;
  readonly onChoose: (keys: ChoiceKeys) => void;
}

/** So many favorites have a digit that chooses them with Alt. */
const DIGITS = 9;

/** One role of the list: 44 px, two lines, an ARIA option. `RowActions` has its actions. */
export function RoleRow(props: RoleRowProps): JSX.Element {
  const text = useText();
  const { row, question, kind, place, behavior, isActive } = props;
  const { role } = row;
  const found = row.found?.();
  const isBack = switchesBack(role);
  const mark = behavior.mark(role);
  const changesFavorites = behavior.actions?.onFavorite !== undefined;
  const digit = kind === 'favorites' && changesFavorites && place < DIGITS ? place + 1 : undefined;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox hears the keys of its options
    <div
      id={props.id}
      class={`role-row${isBack ? ' back' : ''}${isActive ? ' active' : ''}`}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-setsize={props.total}
      aria-posinset={props.position}
      {...(digit !== undefined && { 'aria-keyshortcuts': `Alt+${digit}` })}
      title={isActive ? behavior.hint?.(role) : undefined}
      style={{ top: `${props.top}px` }}
      onPointerMove={props.onPoint}
      onMouseDown={event => {
        event.preventDefault();
        if (event.button === 0) props.onPress();
      }}
      // The second click of a double click answers no question.
      onClick={event => event.detail < 2 && props.onChoose(choiceKeys(event))}
      onAuxClick={event => event.button === 1 && props.onChoose({ newTab: true, keepsPage: event.shiftKey })}
    >
      {isBack ? (
        <Icon name="switchBack" />
      ) : (
        <Peg color={role.color} image={behavior.showImages ? role.image : undefined} />
      )}
      <div class="lines">
        {question === undefined ? (
          <>
            <div class="name-line">
              <MiddleCut text={role.name} ranges={found?.name} />
              {digit !== undefined && (
                <span class="number" aria-hidden="true">
                  {digit}
                </span>
              )}
              {mark && <span class={mark === 'switching' ? 'mark switching' : 'mark'}>{text(mark)}</span>}
            </div>
            <RowDetail row={row} kind={kind} behavior={behavior} />
          </>
        ) : (
          <>
            <div class="question">
              <MiddleCut text={question} />
            </div>
            <div class="detail-line">{text('askAgain')}</div>
          </>
        )}
      </div>
      {behavior.isFavorite(role) && !(isActive && changesFavorites) && (
        <span class="favorite">
          <Icon name="star" filled />
          <span class="hidden-visually">{text('favorite')}</span>
        </span>
      )}
    </div>
  );
}
