import type { ComponentChildren, JSX } from 'preact';
import { useText } from '../../ui/text.ts';
import { ChooseFile } from '../files/choose-file.tsx';
import './welcome.css';

/** Where the AWS CLI keeps its config. */
const UNIX_FILE = '~/.aws/config';
const WINDOWS_FILE = '%UserProfile%\\.aws\\config';

interface WelcomeProps {
  readonly onSample: () => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Nothing is stored yet: what to bring, where to find it, and what happens to it. */
export function Welcome({ onSample, onFiles }: WelcomeProps): JSX.Element {
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
      <Way title={text('optionsWelcomeExtend')} body={text('optionsWelcomeExtendBody')} />
      <Way title={text('optionsWelcomeSample')} body={text('optionsWelcomeSampleBody')}>
        <button type="button" class="button" onClick={onSample}>
          {text('optionsWelcomeSampleAction')}
        </button>
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
