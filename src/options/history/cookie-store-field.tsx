import type { JSX } from 'preact';
import { type CookieStore, cookieStoreKey } from '../../core/history/cookie-store.ts';
import { accountText } from '../../core/model/account-text.ts';
import type { Text } from '../../core/text-key.ts';
import { kindOfCookieStore } from '../../platform/cookies.ts';
import { useText } from '../../ui/text.ts';
import type { HistoryStore } from './history-store.ts';

/** Chooses the history to show if several consoles or containers have one. */
export function CookieStoreField({ store }: { readonly store: HistoryStore }): JSX.Element | undefined {
  const text = useText();
  const histories = store.histories.value ?? [];
  const chosen = store.chosen.value;
  if (histories.length < 2 || !chosen) return undefined;
  return (
    <label class="cookie-store-field">
      {text('historyOf')}
      <select value={cookieStoreKey(chosen.cookieStore)} onChange={event => store.choose(event.currentTarget.value)}>
        {histories.map(({ cookieStore, base }) => (
          <option key={cookieStoreKey(cookieStore)} value={cookieStoreKey(cookieStore)}>
            {[
              base === undefined ? text('historyUnknownBase') : baseName(base),
              cookieStore.partition,
              ...storeName(cookieStore, text),
            ].join(' · ')}
          </option>
        ))}
      </select>
    </label>
  );
}

/** `aws/corp-jump/alice` as `alice @ corp-jump`. */
function baseName(base: string): string {
  const [, account = '', ...user] = base.split('/');
  return `${user.join('/')} @ ${accountText(account)}`;
}

/** Names the container or private window of a history; ordinary tabs need no name. */
function storeName({ storeId }: CookieStore, text: Text): readonly string[] {
  const kind = kindOfCookieStore(storeId);
  if (kind === 'ordinary') return [];
  return [kind === 'private' ? text('historyPrivate') : text('historyContainer', kind.container)];
}
