import type { JSX } from 'preact';
import { vanityHost } from '../../core/model/portal.ts';
import type { Role } from '../../core/roles/role.ts';
import type { RoleSection } from '../../core/roles/role-list.ts';
import { isSample } from '../../core/roles/sample-role.ts';
import type { SearchField } from '../../core/roles/search-fields.ts';
import { switchesBack } from '../../core/roles/switch-back-row.ts';
import type { AccountLook } from '../../core/settings.ts';
import { AccountId } from '../../ui/account-id.tsx';
import { Highlighted } from '../../ui/highlighted.tsx';
import { MiddleCut } from '../../ui/middle-cut.tsx';
import { useText } from '../../ui/text.ts';
import type { ListedRole } from './role-list-store.ts';

interface RowDetailProps {
  readonly row: ListedRole;
  /** Of its section; absent in a search. */
  readonly kind: RoleSection['kind'] | undefined;
  readonly behavior: {
    readonly accounts: AccountLook;
    readonly isUnlisted?: (role: Role) => boolean;
    readonly via?: (role: Role) => string | undefined;
  };
}

/** Fields that a row shows only when the search found something in them. */
const UNSHOWN = ['alias', 'group', 'base', 'baseAlias'] as const satisfies readonly SearchField[];

/** Characters of a host that are shown: its end says whose it is. */
const MOST_OF_HOST = 30;

/** Where a role opens that leads to a host which is not AWS's: before all else, so that nothing can push it out of sight. */
function OpensAt({ role }: Pick<ListedRole, 'role'>): JSX.Element | null {
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

/** The second line of a row: where the role opens, its account, name and Region, and tags. The role's name alone gives way. */
export function RowDetail({ row, kind, behavior }: RowDetailProps): JSX.Element {
  const text = useText();
  const { role } = row;
  const found = row.found?.();
  const isBack = switchesBack(role);
  const { accounts } = behavior;
  // The heading of an account names it for its rows.
  const showsAccount = accounts !== 'hidden' && kind !== 'account';
  const alias = showsAccount && accounts !== 'id' ? role.alias : undefined;
  const via = behavior.via?.(role);
  return (
    <div class="detail-line">
      <OpensAt role={role} />
      {isBack && (
        <>
          <Highlighted text={role.group ?? ''} ranges={found?.group} />
          {showsAccount && ' · '}
        </>
      )}
      {showsAccount && (
        <>
          {alias && (
            <>
              <span>
                <Highlighted text={alias} ranges={found?.alias} />
              </span>
              {accounts === 'both' && ' '}
            </>
          )}
          {!(alias && accounts === 'alias') && <AccountId account={role.account} ranges={found?.account} />}
          {!isBack && ' · '}
        </>
      )}
      <MiddleCut text={role.roleName} ranges={found?.roleName} />
      {role.region !== undefined && (
        <span class="region">
          {' · '}
          <Highlighted text={role.region} ranges={found?.region} />
        </span>
      )}
      {UNSHOWN.filter(field => found?.[field] && !(isBack && field === 'group') && !(alias && field === 'alias')).map(
        field => (
          <span key={field}>
            {' · '}
            <Highlighted text={role[field] ?? ''} ranges={found?.[field]} />
          </span>
        ),
      )}
      {role.env !== undefined && <span class="tag">{role.env}</span>}
      {role.partition !== 'aws' && <span class="tag">{role.partition}</span>}
      {via !== undefined && <span class="tag">{text('viaRole', via)}</span>}
      {role.layer && role.layer !== 'personal' && <span class="tag">{text(`layer_${role.layer}`)}</span>}
      {kind !== 'history' && behavior.isUnlisted?.(role) && <span class="tag">{text('notInConfig')}</span>}
      {isSample(role) && <span class="tag">{text('sampleRole')}</span>}
      {role.portal && <span class="tag">{text('portalRole')}</span>}
      {role.mfa && <span class="tag">{text('mfa')}</span>}
    </div>
  );
}
