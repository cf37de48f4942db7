import type { JSX } from 'preact';
import { useText } from '../../ui/text.ts';
import type { Transfer } from './open-transfer.ts';
import './transfer-setting.css';

/** The ways in and out, for those who look for them among the settings. */
export function TransferSetting({ imports, exports }: Pick<Transfer, 'imports' | 'exports'>): JSX.Element {
  const text = useText();
  return (
    <div class="setting transfer-setting">
      <span class="name">{text('transferLabel')}</span>
      <p>{text('transferHelp')}</p>
      <div class="ways">
        <button type="button" class="button" aria-haspopup="dialog" onClick={exports.open}>
          {text('exportButton')}
        </button>
        <button type="button" class="button" aria-haspopup="dialog" onClick={imports.open}>
          {text('importButton')}
        </button>
      </div>
    </div>
  );
}
