import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import { ChooseFile } from '../files/choose-file.tsx';
import { AddRole } from './add-role.tsx';
import './welcome.css';

/** Where the AWS CLI keeps its config. */
const UNIX_FILE = '~/.aws/config';
const WINDOWS_FILE = '%UserProfile%\\.aws\\config';

interface WelcomeProps {
  readonly onSample: () => void;
  readonly onAdd: (profiles: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Nothing is stored yet: what to bring, where to find it, and what happens to it. */
export function Welcome({ onSample, onAdd, onFiles }: WelcomeProps): JSX.Element {
  const text = useText();
  return (
    <section class="welcome" aria-labelledby="welcome-title">
      <h2 id="welcome-title">{text('optionsWelcomeTitle')}</h2>
      <p>{text('optionsWelcomeBody')}</p>
      <Way title={text('optionsWelcomeFile')} body={text('optionsWelcomeFileBody')}>
        <dl>
          <dt>{text('optionsWelcomeUnix')}</dt>
          <dd class="id">{UNIX_FILE}</dd>
          <dt>{text('optionsWelcomeWindows')}</dt>
          <dd class="id">{WINDOWS_FILE}</dd>
        </dl>
        <ChooseFile onFiles={onFiles} />
        <p class="hint">{text('optionsWelcomeHidden')}</p>
      </Way>
      <Way title={text('addRoleTitle')} body={text('addRoleIntro')}>
        <AddRole own="" onAdd={onAdd} />
      </Way>
      <Way title={text('optionsWelcomeExtend')} body={text('optionsWelcomeExtendBody')} />
      <Way title={text('optionsWelcomeSample')} body={text('optionsWelcomeSampleBody')}>
        <Button name={text('optionsWelcomeSampleAction')} act={onSample} />
      </Way>
      <Way title={text('optionsWelcomePrivacy')} body={text('optionsWelcomePrivacyBody')} />
    </section>
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

interface DamagedTextProps {
  /** `undefined` where the user's browsers share no whole text. */
  readonly readShared: () => Promise<string | undefined>;
  readonly onShared: (text: string) => void;
  readonly onVersions: () => void;
}

/** What is stored cannot be read: what may take its place. Until the user has chosen, nothing does. */
export function DamagedText({ readShared, onShared, onVersions }: DamagedTextProps): JSX.Element {
  const text = useText();
  const [shared, setShared] = useState<string>();
  useEffect(() => void readShared().then(setShared, () => undefined), [readShared]);
  return (
    <section class="welcome" aria-labelledby="damaged-title">
      <h2 id="damaged-title">{text('damagedTitle')}</h2>
      <p role="alert">{text('damagedStays')}</p>
      <div class="ways">
        <Button kind="primary" name={text('damagedVersions')} aria-haspopup="dialog" act={onVersions} />
        {shared !== undefined && <Button name={text('damagedShared')} act={() => onShared(shared)} />}
      </div>
      <p class="hint">{text('damagedWrite')}</p>
    </section>
  );
}
