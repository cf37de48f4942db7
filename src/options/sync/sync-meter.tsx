import type { JSX } from 'preact';
import { SYNC_LIMITS } from '../../core/sync/sync-limits.ts';
import type { Text } from '../../core/text-key.ts';
import { sizeText } from '../../ui/size-text.ts';
import { useText } from '../../ui/text.ts';
import type { SyncStore } from './sync-store.ts';
import './sync-meter.css';

/** Whether the other browsers have the saved text, and how much of the shared space it takes. */
export function SyncMeter({ store }: { readonly store: SyncStore }): JSX.Element | null {
  const text = useText();
  const { standing } = store.state.value;
  if (!store.isOn.value)
    return (
      <a class="sync-meter" href="#settings">
        {text('syncMeterOff')}
      </a>
    );
  switch (standing.kind) {
    case 'none':
    case 'damaged':
      return null;
    case 'synced':
      return <Meter text={text} bytes={standing.bytes} />;
    case 'too-large':
      return (
        <a class="sync-meter wrong" href="#settings">
          {text('syncMeterTooLarge', ...sizes(text, standing.bytes))}
        </a>
      );
    default:
      return (
        <a class="sync-meter careful" href="#settings">
          {text('syncMeterWaiting')}
        </a>
      );
  }
}

function Meter({ text, bytes }: { readonly text: Text; readonly bytes: number }): JSX.Element {
  const share = Math.min(1, bytes / SYNC_LIMITS.totalBytes);
  const percent = share.toLocaleString(text('language'), {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  return (
    <span class="sync-meter" title={text('syncSynced', ...sizes(text, bytes))}>
      <span aria-hidden="true">{text('syncMeter')}</span>
      <meter aria-label={text('syncMeter')} aria-valuetext={text('syncMeterSpace', percent)} value={share} />
      <span>{text('syncMeterSpace', percent)}</span>
    </span>
  );
}

/** How much a text takes, and how much room there is. */
export function sizes(text: Text, bytes: number): [string, string] {
  const language = text('language');
  return [sizeText(bytes, language), sizeText(SYNC_LIMITS.totalBytes, language)];
}
