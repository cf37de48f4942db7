import type { JSX } from 'preact';
import { useText } from '../../ui/text.ts';
import { PageDialog } from '../widgets/page-dialog.tsx';
import { ChosenVersion } from './chosen-version.tsx';
import { VersionList } from './version-list.tsx';
import type { VersionsStore } from './versions-store.ts';
import './versions-dialog.css';

/** The earlier versions, over the page while they are open. */
export function VersionsDialog({ store }: { readonly store: VersionsStore }): JSX.Element | undefined {
  const list = store.list.value;
  return list && <Dialog store={store} />;
}

function Dialog({ store }: { readonly store: VersionsStore }): JSX.Element {
  const text = useText();
  const list = store.list.value ?? [];
  const chosen = store.chosen.value;
  const isSmall = list.every(({ isSaved }) => isSaved) && !store.isChanged.value;
  return (
    <PageDialog title={text('versionsTitle')} intro={text('versionsIntro')} isSmall={isSmall} onClosed={store.close}>
      {close =>
        isSmall ? (
          <div class="no-versions">
            <h3>{text('versionsEmptyTitle')}</h3>
            <p>{text('versionsEmptyBody')}</p>
          </div>
        ) : (
          <div class="versions">
            <VersionList list={list} chosen={chosen} onChoose={version => void store.choose(version)} />
            {chosen && (
              <ChosenVersion version={chosen} shown={store.shown.value} onRestore={() => void store.restore(close)} />
            )}
          </div>
        )
      }
    </PageDialog>
  );
}
