import type { JSX } from 'preact';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/text.ts';
import './options-page.css';
import '../ui/empty-state.css';

/** What is stored could not be read: nothing is lost, and a further try may do. */
export function LoadFailure({ onReload }: { readonly onReload: () => void }): JSX.Element {
  const text = useText();
  return (
    <main>
      <EmptyState title={text('brokenTitle')}>
        <p role="alert">{text('brokenBody')}</p>
        <div class="buttons">
          <Button kind="primary" name={text('tryAgain')} act={onReload} />
        </div>
      </EmptyState>
    </main>
  );
}
