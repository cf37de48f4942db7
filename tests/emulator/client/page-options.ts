import type { VariantValues } from '../variants.ts';
import type { Base, UserInfo } from './account-info.ts';

/** What the server tells the page's script, in `data-page` of its body: nothing that the real console would show there. */
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
  /** In multi-session mode: whose page this is. */
  readonly session?: PageSession;
  /** Whether the page notices that its session is over, or another. */
  readonly watchesSession: boolean;
  /** Values of cookies that scripts cannot read, by name: the header is drawn from them. */
  readonly hiddenCookies: Readonly<Record<string, string>>;
}

/** A session as its header shows it, whatever the cookies say that all sessions share. */
export interface PageSession {
  readonly differentiator: string;
  readonly user: UserInfo;
  readonly base: Base;
  /** Name and colour that the switch gave to the role. */
  readonly shown?: { readonly label: string; readonly color: string };
  /** Whether the menu lists the roles of the history cookie. */
  readonly readsHistory: boolean;
}

export function readPageOptions(): PageOptions {
  return JSON.parse(document.body.dataset.page ?? '{}') as PageOptions;
}
