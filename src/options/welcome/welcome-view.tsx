import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { openShortcuts } from '../../platform/commands.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useText } from '../../ui/text.ts';
import type { ConfigStore } from '../draft/config-store.ts';
import type { FileStore } from '../files/file-store.ts';
import { BringRoles } from '../start/bring-roles.tsx';
import type { FirstSteps } from '../start/first-steps.ts';
import { openConsole } from '../start/open-console.ts';
import './welcome-view.css';

interface WelcomeViewProps {
  readonly config: ConfigStore;
  readonly files: FileStore;
  readonly steps: FirstSteps;
  readonly onAdd: (profiles: string) => void;
}

/** The first steps of who has just installed Hatrack. */
export function WelcomeView({ config, files, steps, onAdd }: WelcomeViewProps): JSX.Element {
  const text = useText();
  const shortcut = steps.shortcut.value;
  const toEditor = (): void => {
    location.hash = '#config';
  };
  return (
    <section class="welcome-view" aria-labelledby="welcome-title">
      <header class="view-head">
        <h1 id="welcome-title">{text('welcomeTitle')}</h1>
      </header>
      <div class="steps">
        <div>
          {!steps.isPinned.value && (
            <Step title={text('welcomePin')}>
              <p class="pinning" aria-hidden="true">
                <Icon name="extensions" />
                <span>›</span>
                <img src="/icons/hatrack.svg" width="22" height="22" alt="" />
                <Icon name="pin" />
              </p>
              <p>{text('welcomePinBody')}</p>
            </Step>
          )}
          <Step title={text('optionsWelcomeTitle')}>
            {config.isFirstRun.value ? (
              <>
                <Button kind="primary" name={text('noConfigAction')} act={toEditor} />
                <BringRoles config={config} files={files} onAdd={onAdd} onPut={toEditor} />
              </>
            ) : (
              <p>
                {text('welcomeHasRoles')} <a href="#config">{text('optionsConfig')}</a>
              </p>
            )}
          </Step>
        </div>
        <div>
          <Step title={text('welcomeRecent')}>
            <p>{text('welcomeRecentBody')}</p>
            <Button name={text('noConsoleAction')} act={() => void openConsole(config.draft.peek())} />
          </Step>
          <Step title={text('welcomeShortcut')}>
            <p>{shortcut === '' ? text('shortcutNone') : text('shortcutSet', shortcut)}</p>
            <Button name={text('shortcutChange')} act={() => void openShortcuts()} />
          </Step>
          <Step title={text('welcomeElsewhere')}>
            <p>{text('welcomeElsewhereBody')}</p>
          </Step>
        </div>
      </div>
    </section>
  );
}

function Step({ title, children }: { readonly title: string; readonly children: ComponentChildren }): JSX.Element {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
