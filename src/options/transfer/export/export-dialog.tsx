import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { removeSecrets } from '../../../core/config/secrets/remove-secrets.ts';
import type { CliConfig } from '../../../core/transfer/cli-config.ts';
import { useText } from '../../../ui/text.ts';
import type { ConfigStore } from '../../draft/config-store.ts';
import { countText } from '../../widgets/count-text.ts';
import { PageDialog } from '../../widgets/page-dialog.tsx';
import { CliNotes } from './cli-notes.tsx';
import { CopyButton } from './copy-button.tsx';
import { dayOf, download } from './download.ts';
import type { ExportStore } from './export-store.ts';
import { ExportWay } from './export-way.tsx';
import './export.css';

interface ExportDialogProps {
  readonly store: ExportStore;
  readonly config: ConfigStore;
}

/** What can be taken along: the text, roles for the AWS CLI, the whole set-up. */
export function ExportDialog(props: ExportDialogProps): JSX.Element | undefined {
  const text = useText();
  if (!props.store.isOpen.value) return undefined;
  return (
    <PageDialog title={text('exportTitle')} intro={text('exportIntro')} isSmall onClosed={props.store.close}>
      {() => <Ways {...props} />}
    </PageDialog>
  );
}

function Ways({ store, config }: ExportDialogProps): JSX.Element {
  const text = useText();
  const [cli, setCli] = useState<CliConfig>();
  useEffect(() => void store.cli().then(setCli), [store]);
  const own = config.draft.value;
  const isEmpty = own.trim() === '';
  const ini = (): string => removeSecrets(own).text;
  const hasRoles = cli !== undefined && cli.roles > 0;
  return (
    <div class="export-ways">
      <ExportWay title={text('exportIni')} body={text('exportIniBody')}>
        <button
          type="button"
          class="button"
          disabled={isEmpty}
          aria-label={text('exportIniDownload')}
          onClick={() => download('hatrack-config.ini', ini(), 'text/plain')}
        >
          {text('exportDownload')}
        </button>
        <CopyButton label={text('exportIniCopy')} isDisabled={isEmpty} value={ini} />
      </ExportWay>
      <ExportWay title={text('exportCli')} body={text('exportCliBody')}>
        <button
          type="button"
          class="button"
          disabled={!hasRoles}
          aria-label={text('exportCliDownload')}
          onClick={() => cli && download('config', cli.text, 'text/plain')}
        >
          {text('exportDownload')}
        </button>
        <CopyButton label={text('exportCliCopy')} isDisabled={!hasRoles} value={() => cli?.text ?? ''} />
        {cli && <p class="count">{countText(text, cli.roles, 'optionsOneRole', 'optionsManyRoles')}</p>}
        {cli && <CliNotes cli={cli} />}
      </ExportWay>
      <ExportWay title={text('exportSetup')} body={text('exportSetupBody')}>
        <button
          type="button"
          class="button"
          aria-label={text('exportSetupDownload')}
          onClick={() =>
            void store.setup().then(json => download(`hatrack-${dayOf(new Date())}.json`, json, 'application/json'))
          }
        >
          {text('exportDownload')}
        </button>
        {config.isChanged.value && <p class="export-note">{text('exportSetupUnsaved')}</p>}
      </ExportWay>
    </div>
  );
}
