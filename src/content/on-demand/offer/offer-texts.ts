import { accountText } from '../../../core/model/account-text.ts';
import { roleLeaf } from '../../../core/model/permission-set.ts';
import { vanityHost } from '../../../core/model/portal.ts';
import { displayName } from '../../../core/roles/display-name.ts';
import type { KnownOffer, RoleOffer } from '../../../core/switching/role-offer.ts';
import type { Text, TextKey } from '../../../core/text-key.ts';

export interface OfferTexts {
  readonly title: string;
  /** Lines below the title. */
  readonly detail: string;
  /** The role, if the panel shows how its switch ended. */
  readonly subject: string;
}

const KNOWN_FROM = {
  config: 'offerFromConfig',
  used: 'offerFromUse',
  seen: 'offerFromPage',
} as const satisfies Record<KnownOffer['known'], TextKey>;

/** Characters that are invisible: joiners, fillers, variations, tags, blank Braille. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu;

/** More than two marks on a letter would reach into other lines. */
const MARKS = /(\p{M}{2})\p{M}+/gu;

/** UTF-16 units that are shown of a role's name. Without its path no name is longer. */
const LONGEST_NAME = 64;

/**
 * What the panel says about a role that a page's address asks for. The words are Hatrack's. Only the part of an address
 * that can name a role is shown, and a name from the console's history is in quotes, on its own line.
 */
export function offerTexts(offer: Exclude<RoleOffer, { kind: 'in-use' }>, text: Text): OfferTexts {
  if (offer.kind === 'unknown') {
    const { account, roleName } = offer.link;
    const subject = `${accountText(account)}/${shortName(roleName)}`;
    return { title: text('offerUnknown', subject), detail: '', subject };
  }
  const { known, role, number } = offer;
  const account = number === undefined ? accountText(role.account) : `${accountText(number)} (${role.account})`;
  const roleName = shortName(role.roleName);
  const name = plain(role.name);
  // The user sees a company's own host before Hatrack opens anything there.
  const host = vanityHost(role.portal);
  const source = `${host === undefined ? '' : `${host}\n`}${text(KNOWN_FROM[known])}`;
  if (known === 'config')
    return {
      title: text('offerRole', name),
      detail: `${text('offerAccount', account, roleName)}\n${source}`,
      subject: name,
    };
  const hasLabel = name !== '' && name !== plain(`${role.roleName} @ ${role.account}`);
  return {
    title: text('offerOtherRole', roleName, account),
    detail: hasLabel ? `${source}\n${text('offerLabel', name)}` : source,
    subject: `${roleName} @ ${account}`,
  };
}

/** Account and name of a role, in a line; without the account where the user hides those. */
export function roleDetail({ roleName, account }: { readonly roleName: string; readonly account?: string }): string {
  return (account === undefined ? '' : `${accountText(account)} · `) + shortName(roleName);
}

/** Makes a name from outside safe to show among Hatrack's words: one line, at most 64 units, no invisible characters. */
export function plain(name: string): string {
  return displayName(
    name
      .replace(/[\s\p{Z}]+/gu, ' ')
      .replace(UNSEEN, '')
      .replace(MARKS, '$1'),
  )
    .replace(/ +/g, ' ')
    .trim();
}

export function shortName(roleName: string): string {
  return roleName.length > LONGEST_NAME ? `…/${plain(roleLeaf(roleName))}` : plain(roleName);
}
