import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import type { LayersStore } from './layers-store.ts';

interface SendersProps {
  readonly store: LayersStore;
  readonly ownId: string;
}

/** Who may send a text, and what the sender has to know. */
export function Senders({ store, ownId }: SendersProps): JSX.Element {
  const text = useText();
  const id = useId();
  const [written, setWritten] = useState('');
  const { senderIds, policy } = store.stored.value;
  const byPolicy = (policy?.senderIds ?? []).filter(sender => !senderIds.includes(sender));
  return (
    <>
      {senderIds.length + byPolicy.length > 0 && (
        <ul class="senders" aria-label={text('sendersLabel')}>
          {senderIds.map(sender => (
            <li key={sender}>
              <span class="id">{sender}</span>
              <Button
                name={text('layerRemove')}
                aria-label={text('senderRemove', sender)}
                act={() => void store.removeSender(sender)}
              />
            </li>
          ))}
          {byPolicy.map(sender => (
            <li key={sender}>
              <span class="id">{sender}</span>
              <span class="tag">{text('layerByPolicy')}</span>
            </li>
          ))}
        </ul>
      )}
      <form
        class="layer-form"
        onSubmit={event => {
          event.preventDefault();
          void store.addSender(written.trim());
          setWritten('');
        }}
      >
        <label for={id}>{text('senderLabel')}</label>
        <div class="field">
          <input
            id={id}
            type="text"
            spellcheck={false}
            autocomplete="off"
            value={written}
            aria-describedby={`${id}-help`}
            onInput={event => setWritten(event.currentTarget.value)}
          />
          <button type="submit" class="button" disabled={written.trim() === ''}>
            {text('senderAdd')}
          </button>
        </div>
        <p id={`${id}-help`}>{text('senderHelp')}</p>
      </form>
      <p class="own-id">
        {text('senderOwnId')} <span class="id">{ownId}</span>
        <button type="button" class="link-button" onClick={() => void navigator.clipboard.writeText(ownId)}>
          {text('senderCopyOwnId')}
        </button>
      </p>
    </>
  );
}
