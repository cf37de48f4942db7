import type { ComponentChildren, JSX } from 'preact';
import './notice.css';

interface NoticeProps {
  readonly tone: 'wrong' | 'careful' | 'good';
  readonly title: string;
  readonly body: string;
  /** What can be done about it. */
  readonly children: ComponentChildren;
}

/** A strip above the text. */
export function Notice({ tone, title, body, children }: NoticeProps): JSX.Element {
  return (
    <div class={`notice ${tone}`} role={tone === 'wrong' ? 'alert' : undefined}>
      <p>
        <strong>{title}</strong> {body}
      </p>
      {children}
    </div>
  );
}
