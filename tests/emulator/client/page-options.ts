import type { VariantValues } from '../variants.ts';
import type { Base, UserInfo } from './account-info.ts';

/** What the server gives the page's script in `data-page` of the body. The real console has nothing like it. */
export interface PageOptions {
  readonly header: VariantValues['header'];
  /** In ms, as the next. */
  readonly headerDelay: number;
  readonly lateDelay: number;
  readonly accountInfo: VariantValues['account-info'];
  readonly mbtc: VariantValues['mbtc'];
  readonly accountTile: VariantValues['account-tile'];
  /** The sign-in host of the header's links and forms. */
  readonly signIn: string;
  /** The session of the page, in multi-session mode. */
  readonly session?: PageSession;
  /** Whether the page notices that its session has ended or changed. */
  readonly watchesSession: boolean;
  /** Values of cookies that scripts cannot read, by name. The header is drawn from these. */
  readonly hiddenCookies: Readonly<Record<string, string>>;
}

/** A session as its header shows it, whatever the shared cookies say. */
export interface PageSession {
  readonly differentiator: string;
  readonly user: UserInfo;
  readonly base: Base;
  /** Name and color that the switch gave to the role. */
  readonly shown?: { readonly label: string; readonly color: string };
  /** Whether the menu lists the roles of the history cookie. */
  readonly readsHistory: boolean;
}

export function readPageOptions(): PageOptions {
  return JSON.parse(document.body.dataset.page ?? '{}') as PageOptions;
}
