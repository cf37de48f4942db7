import type { JSX } from 'preact';
import { useText } from '../../ui/text.ts';
import type { LayersStore } from './layers-store.ts';

/** Notes about the company's policy: it locks settings, or Hatrack does not understand a part of it. */
export function PolicyNotes({ store }: { readonly store: LayersStore }): JSX.Element {
  const text = useText();
  const { policy, managed } = store.stored.value;
  const list = new Intl.ListFormat(text('language'));
  const locked = policy?.lockedSettings.map(name => text(`setting_${name}`)) ?? [];
  const ignored = policy?.ignored ?? [];
  return (
    <>
      {!managed && <p class="nothing">{text('layerManagedNoText')}</p>}
      {locked.length > 0 && <p class="note">{text('layerManagedLocks', list.format(locked))}</p>}
      {ignored.length > 0 && <p class="careful">{text('layerManagedIgnored', list.format(ignored))}</p>}
    </>
  );
}
