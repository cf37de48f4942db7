import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { TextKey } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';
import type { HistoryStore } from './history-store.ts';

const CHOICES: readonly (readonly [TextKey, { readonly cookie: boolean; readonly ledger: boolean }])[] = [
  ['historyClearCookie', { cookie: true, ledger: false }],
  ['historyClearLedger', { cookie: false, ledger: true }],
  ['historyClearBoth', { cookie: true, ledger: true }],
];

/** Clears what the console remembers, what Hatrack does, or both; asks in its place which. */
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
      <button ref={button} type="button" class="button" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
        {text('historyClearAsk')}
      </button>
      {isAsking && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
        <div
          class="history-question"
          role="group"
          aria-labelledby="history-clear"
          onKeyDown={event => event.key === 'Escape' && close()}
        >
          {CHOICES.map(([label, what]) => (
            <button
              key={label}
              type="button"
              class="button danger"
              onClick={() => {
                close();
                void store.clear(what);
              }}
            >
              {text(label)}
            </button>
          ))}
          <button type="button" class="button" onClick={close}>
            {text('dataKeep')}
          </button>
        </div>
      )}
    </section>
  );
}
