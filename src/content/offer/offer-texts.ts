import { roleLeaf } from '../../core/model/permission-set.ts';
import { vanityHost } from '../../core/model/portal.ts';
import { displayName } from '../../core/roles/display-name.ts';
import type { KnownOffer, RoleOffer } from '../../core/switching/role-offer.ts';
import type { Text, TextKey } from '../../core/text-key.ts';

export interface OfferTexts {
  readonly title: string;
  /** Lines below it. */
  readonly detail: string;
  /** The role, where its switch is told of. */
  readonly subject: string;
}

const KNOWN_FROM = {
  config: 'offerFromConfig',
  used: 'offerFromUse',
  seen: 'offerFromPage',
} as const satisfies Record<KnownOffer['known'], TextKey>;

/** Characters that nobody sees, whatever is said for them elsewhere: joiners, fillers, variations, tags, blank Braille. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu;

/** A letter's marks past the second: they would reach into other lines. */
const MARKS = /(\p{M}{2})\p{M}+/gu;

/** UTF-16 units of a role's name that are shown: without its path no name is longer. */
const LONGEST_NAME = 64;

/**
 * What the panel says of a role that a page's address asks for. The words are Hatrack's: of an address only what can name
 * a role is in them, and what the console's history calls a role stands in quotes, on a line of its own.
 */
export function offerTexts(offer: Exclude<RoleOffer, { kind: 'in-use' }>, text: Text): OfferTexts {
  if (offer.kind === 'unknown') {
    const { account, roleName } = offer.link;
    const subject = `${account}/${shortName(roleName)}`;
    return { title: text('offerUnknown', subject), detail: '', subject };
  }
  const { known, role, number } = offer;
  const account = number === undefined ? role.account : `${number} (${role.account})`;
  const roleName = shortName(role.roleName);
  const name = plain(role.name);
  // A company's own host is shown before anything is opened there.
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

/** A name from elsewhere as it may stand between words of ours: one line of at most 64 units, all of it to be seen. */
function plain(name: string): string {
  return displayName(
    name
      .replace(/[\s\p{Z}]+/gu, ' ')
      .replace(UNSEEN, '')
      .replace(MARKS, '$1'),
  )
    .replace(/ +/g, ' ')
    .trim();
}

function shortName(roleName: string): string {
  return roleName.length > LONGEST_NAME ? `…/${plain(roleLeaf(roleName))}` : plain(roleName);
}
