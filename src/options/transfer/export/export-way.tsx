import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

interface ExportWayProps {
  readonly title: string;
  readonly body: string;
  /** What can be done. */
  readonly children: ComponentChildren;
}

/** One thing that can be exported, and for whom it is. */
export function ExportWay({ title, body, children }: ExportWayProps): JSX.Element {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p>{body}</p>
      <div class="export-actions">{children}</div>
    </section>
  );
}
