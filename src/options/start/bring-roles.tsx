import type { ComponentChildren, JSX } from 'preact';
import { sampleConfig } from '../../core/config/sample-config.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import type { ConfigStore } from '../draft/config-store.ts';
import { ChooseFile } from '../files/choose-file.tsx';
import type { FileStore } from '../files/file-store.ts';
import { AddRole } from './add-role.tsx';
import './bring-roles.css';

/** Where the AWS CLI keeps its config. */
const UNIX_FILE = '~/.aws/config';
const WINDOWS_FILE = '%UserProfile%\\.aws\\config';

/** Prints all accounts of an AWS organization. */
const ORGANIZATION_COMMAND = 'aws organizations list-accounts --output json > accounts.json';

interface BringRolesProps {
  readonly config: Pick<ConfigStore, 'put'>;
  readonly files: FileStore;
  readonly onAdd: (profiles: string) => void;
  /** Something is in the editor now. */
  readonly onPut: () => void;
}

/** All that can be brought into an empty editor, where a user finds it, and what happens to it. */
export function BringRoles({ config, files, onAdd, onPut }: BringRolesProps): JSX.Element {
  const text = useText();
  const putInSample = (): void => {
    config.put(sampleConfig(text));
    onPut();
  };
  return (
    <div class="bring-roles">
      <p>{text('optionsWelcomeBody')}</p>
      <Way title={text('optionsWelcomeFile')} body={text('optionsWelcomeFileBody')}>
        <dl>
          <dt>{text('optionsWelcomeUnix')}</dt>
          <dd class="id">{UNIX_FILE}</dd>
          <dt>{text('optionsWelcomeWindows')}</dt>
          <dd class="id">{WINDOWS_FILE}</dd>
        </dl>
        <ChooseFile onFiles={chosen => void files.take(chosen)} />
        <p class="hint">{text('optionsWelcomeHidden')}</p>
      </Way>
      <Way title={text('bringOrganization')} body={text('bringOrganizationBody')}>
        <code class="id">{ORGANIZATION_COMMAND}</code>
      </Way>
      <Way title={text('addRoleTitle')} body={text('addRoleIntro')}>
        <AddRole own="" onAdd={onAdd} />
      </Way>
      <Way title={text('optionsWelcomeExtend')} body={text('optionsWelcomeExtendBody')} />
      <Way title={text('optionsWelcomeSample')} body={text('optionsWelcomeSampleBody')}>
        <div class="buttons">
          <a class="button" href="../demo/demo.html">
            {text('demoStart')}
          </a>
          <Button name={text('optionsWelcomeSampleAction')} act={putInSample} />
        </div>
      </Way>
      <Way title={text('optionsWelcomePrivacy')} body={text('optionsWelcomePrivacyBody')} />
    </div>
  );
}

interface WayProps {
  readonly title: string;
  readonly body: string;
  readonly children?: ComponentChildren;
}

function Way({ title, body, children }: WayProps): JSX.Element {
  return (
    <>
      <h3>{title}</h3>
      <p>{body}</p>
      {children}
    </>
  );
}
