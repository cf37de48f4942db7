import type { JSX } from 'preact';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import { AddField } from './add-field.tsx';
import type { LayersStore } from './layers-store.ts';

interface SendersProps {
  readonly store: LayersStore;
  /** The ID of this extension. */
  readonly ownId: string;
  readonly takesFocus: boolean;
}

/** The extensions that may send a text, and the ID that they need. */
export function Senders({ store, ownId, takesFocus }: SendersProps): JSX.Element {
  const text = useText();
  const { senderIds, policy } = store.stored.value;
  const all = [...new Set([...senderIds, ...(policy?.senderIds ?? [])])];
  return (
    <>
      {all.length > 0 && (
        <ul class="senders" aria-label={text('sendersLabel')}>
          {all.map(sender => (
            <li key={sender}>
              <span class="id">{sender}</span>
              {senderIds.includes(sender) ? (
                <Button
                  name={text('layerRemove')}
                  aria-label={text('senderRemove', sender)}
                  act={() => void store.removeSender(sender)}
                />
              ) : (
                <span class="tag">{text('layerByPolicy')}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <AddField
        takesFocus={takesFocus}
        label="senderLabel"
        help="senderHelp"
        action="senderAdd"
        onAdd={store.addSender}
      />
      <p class="own-id">
        {text('senderOwnId')} <span class="id">{ownId}</span>
        <button type="button" class="link-button" onClick={() => void navigator.clipboard.writeText(ownId)}>
          {text('senderCopyOwnId')}
        </button>
      </p>
    </>
  );
}
