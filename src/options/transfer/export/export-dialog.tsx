import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { removeSecrets } from '../../../core/config/secrets/remove-secrets.ts';
import type { CliConfig } from '../../../core/transfer/cli-config.ts';
import { Button } from '../../../ui/button.tsx';
import { useText } from '../../../ui/text.ts';
import type { ConfigStore } from '../../draft/config-store.ts';
import { dayOf, download } from '../../files/download.ts';
import { CopyButton } from '../../widgets/copy-button.tsx';
import { countText } from '../../widgets/count-text.ts';
import { namesText } from '../../widgets/names-text.ts';
import { NoteList } from '../../widgets/note-list.tsx';
import { PageDialog } from '../../widgets/page-dialog.tsx';
import type { ExportStore } from './export-store.ts';
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
        <Button
          name={text('exportDownload')}
          disabled={isEmpty}
          aria-label={text('exportIniDownload')}
          act={() => download('hatrack-config.ini', ini(), 'text/plain')}
        />
        <CopyButton label={text('exportIniCopy')} isDisabled={isEmpty} value={ini} />
      </ExportWay>
      <ExportWay title={text('exportCli')} body={text('exportCliBody')}>
        <Button
          name={text('exportDownload')}
          disabled={!hasRoles}
          aria-label={text('exportCliDownload')}
          act={() => cli && download('config', cli.text, 'text/plain')}
        />
        <CopyButton label={text('exportCliCopy')} isDisabled={!hasRoles} value={() => cli?.text ?? ''} />
        {cli && <p class="count">{countText(text, cli.roles, 'optionsOneRole', 'optionsManyRoles')}</p>}
        {cli && <CliNotes cli={cli} />}
      </ExportWay>
      <ExportWay title={text('exportSetup')} body={text('exportSetupBody')}>
        <Button
          name={text('exportDownload')}
          aria-label={text('exportSetupDownload')}
          act={() =>
            void store.setup().then(json => download(`hatrack-${dayOf(new Date())}.json`, json, 'application/json'))
          }
        />
        {config.isChanged.value && <p class="export-note">{text('exportSetupUnsaved')}</p>}
      </ExportWay>
    </div>
  );
}

interface ExportWayProps {
  readonly title: string;
  readonly body: string;
  /** What can be done. */
  readonly children: ComponentChildren;
}

/** One thing that can be exported, and what it is for. */
function ExportWay({ title, body, children }: ExportWayProps): JSX.Element {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p>{body}</p>
      <div class="buttons">{children}</div>
    </section>
  );
}

/** More names than that nobody reads. */
const MOST_NAMES = 8;

/** What else the AWS CLI needs, and which roles it cannot have. */
function CliNotes({ cli }: { readonly cli: CliConfig }): JSX.Element | undefined {
  const text = useText();
  const names = (all: readonly string[]): string => namesText(text, all, MOST_NAMES);
  const notes = [
    ...(cli.bases.length > 0 ? [text('exportCliBases', names(cli.bases))] : []),
    ...(cli.withoutRegion.length > 0 ? [text('exportCliRegion', names(cli.withoutRegion))] : []),
    ...(cli.leftOut.length > 0 ? [text('exportCliLeftOut', names(cli.leftOut))] : []),
  ];
  return <NoteList kind="export-note" notes={notes} />;
}
