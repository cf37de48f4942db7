import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { trailLink, trailRegions } from '../../aws/hosts/event-history.ts';
import { accountText } from '../../core/model/account-text.ts';
import { cleanName } from '../../core/roles/clean-name.ts';
import type { Role } from '../../core/roles/role.ts';
import { lookupCommand, ROLE_EVENTS } from '../../core/trail/lookup-command.ts';
import { useText } from '../../ui/text.ts';
import { CopyButton } from '../widgets/copy-button.tsx';
import { PageDialog } from '../widgets/page-dialog.tsx';
import { RecordField } from './record-field.tsx';
import './trail-dialog.css';

/** A role to look for in CloudTrail. */
export type TrailRole = Pick<Role, 'account' | 'roleName' | 'partition' | 'region'>;

interface TrailDialogProps {
  readonly role: TrailRole;
  readonly onClosed: () => void;
}

/** Where AWS has noted who used a role, and what a record of it says. */
export function TrailDialog({ role, onClosed }: TrailDialogProps): JSX.Element {
  const text = useText();
  const id = useId();
  const { account, roleName, partition } = role;
  const [region, setRegion] = useState(role.region ?? '');
  return (
    <PageDialog
      title={text('trailTitle')}
      intro={text('trailIntro', cleanName(roleName), accountText(account))}
      isSmall
      kind="trail-dialog"
      onClosed={onClosed}
    >
      {() => (
        <div class="trail">
          <p>{text('trailHelp')}</p>
          <label>
            {text('trailRegion')}{' '}
            <input
              type="text"
              class="id"
              spellcheck={false}
              autocomplete="off"
              value={region}
              onInput={({ currentTarget }) => setRegion(currentTarget.value.trim())}
            />
          </label>
          {trailRegions(partition, region).map(each => (
            <section key={each} aria-labelledby={`${id}-${each}`}>
              <h3 id={`${id}-${each}`} class="id">
                {each}
              </h3>
              {ROLE_EVENTS.map(event => (
                <p key={event} class="buttons">
                  <a class="button" href={trailLink(role, each, event)} target="_blank" rel="noreferrer">
                    {text('trailOpen', event)}
                  </a>
                  <CopyButton label={text('trailCopy', event, each)} value={() => lookupCommand(each, event)} />
                </p>
              ))}
            </section>
          ))}
          <RecordField />
        </div>
      )}
    </PageDialog>
  );
}
