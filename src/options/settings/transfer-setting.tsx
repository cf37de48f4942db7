import type { JSX } from 'preact';
import { useText } from '../../ui/text.ts';
import './transfer-setting.css';

export interface TransferSettingProps {
  readonly onExport: () => void;
  readonly onImport: () => void;
}

/** Export and import, for those who look for them among the settings. */
export function TransferSetting({ onExport, onImport }: TransferSettingProps): JSX.Element {
  const text = useText();
  return (
    <div class="setting transfer-setting">
      <span class="name">{text('transferLabel')}</span>
      <p>{text('transferHelp')}</p>
      <div class="ways">
        <button type="button" class="button" aria-haspopup="dialog" onClick={onExport}>
          {text('exportButton')}
        </button>
        <button type="button" class="button" aria-haspopup="dialog" onClick={onImport}>
          {text('importButton')}
        </button>
      </div>
    </div>
  );
}
