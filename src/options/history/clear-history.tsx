import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { TextKey } from '../../core/text-key.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import type { HistoryStore } from './history-store.ts';

const CHOICES: readonly (readonly [TextKey, { readonly cookie: boolean; readonly ledger: boolean }])[] = [
  ['historyClearCookie', { cookie: true, ledger: false }],
  ['historyClearLedger', { cookie: false, ledger: true }],
  ['historyClearBoth', { cookie: true, ledger: true }],
];

/** Clears what the console remembers, what Hatrack remembers, or both. Asks in place which one. */
export function ClearHistory({ store }: { readonly store: HistoryStore }): JSX.Element {
  const text = useText();
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setAsking(false);
    button.current?.focus();
  };
  return (
    <section aria-labelledby="history-clear">
      <h2 id="history-clear">{text('historyClear')}</h2>
      <p class="history-note">{text('historyClearHelp')}</p>
      <Button
        buttonRef={button}
        name={text('historyClearAsk')}
        aria-expanded={isAsking}
        act={() => setAsking(!isAsking)}
      />
      {isAsking && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
        <div
          class="history-question buttons"
          role="group"
          aria-labelledby="history-clear"
          onKeyDown={event => event.key === 'Escape' && close()}
        >
          {CHOICES.map(([label, what]) => (
            <Button
              key={label}
              kind="danger"
              name={text(label)}
              act={() => {
                close();
                void store.clear(what);
              }}
            />
          ))}
          <Button name={text('dataKeep')} act={close} />
        </div>
      )}
    </section>
  );
}
