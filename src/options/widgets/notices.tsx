import type { JSX } from 'preact';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import './notices.css';

/** A strip above the page: what the user must know, and what they can do about it. */
export interface Notice {
  readonly tone: 'wrong' | 'careful' | 'good';
  readonly title: string;
  readonly body: string;
  readonly actions?: readonly NoticeAction[];
  /** Absent for a notice that stays as long as its cause. */
  readonly onDismiss?: () => void;
}

/** Something to do, or the address of a page where the user can do it. */
export type NoticeAction = { readonly name: string } & (
  | { readonly act: () => void; readonly href?: undefined }
  | { readonly href: string }
);

/** All notices of a page, one below the other. */
export function Notices({ list }: { readonly list: readonly (Notice | false | undefined)[] }): JSX.Element {
  return (
    <div class="notices" aria-live="polite">
      {list.map((notice, place) => notice && <NoticeStrip key={place} {...notice} />)}
    </div>
  );
}

function NoticeStrip({ tone, title, body, actions = [], onDismiss }: Notice): JSX.Element {
  const text = useText();
  return (
    <div class={`notice ${tone}`} role={tone === 'wrong' ? 'alert' : undefined}>
      <p>
        <strong>{title}</strong> {body}
      </p>
      {actions.map(action =>
        action.href === undefined ? (
          <Button key={action.name} name={action.name} act={action.act} />
        ) : (
          <a key={action.name} href={action.href}>
            {action.name}
          </a>
        ),
      )}
      {onDismiss && <Button icon="close" name={text('dismiss')} act={onDismiss} />}
    </div>
  );
}
