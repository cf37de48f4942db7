import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { readConfig } from '../../aws/portal/read-config.ts';
import type { LedgerEntry } from '../../core/history/ledger.ts';
import { profilesFor } from '../../core/history/profiles-for.ts';
import { nameOf, unlistedRoles } from '../../core/history/unlisted-roles.ts';
import type { Profile } from '../../core/model/profile.ts';
import { addressKey } from '../../core/roles/role-key.ts';
import { toRoles } from '../../core/roles/to-roles.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import type { ConfigStore } from '../draft/config-store.ts';
import { NewProfiles } from '../widgets/new-profiles.tsx';

interface IntoConfigProps {
  readonly history: { readonly known: readonly LedgerEntry[] };
  readonly config: ConfigStore;
}

interface Offer {
  readonly profiles: readonly Profile[];
  readonly entries: readonly LedgerEntry[];
}

/** Turns roles that the config lacks into profiles. Shows the profiles first. */
export function IntoConfig({ history, config }: IntoConfigProps): JSX.Element {
  const text = useText();
  const [offer, setOffer] = useState<Offer>();
  const look = (): void => {
    const { profiles } = readConfig(config.draft.value);
    setOffer({ profiles, entries: unlistedEntries(history.known, profiles) });
  };
  return (
    <section aria-labelledby="history-config">
      <h2 id="history-config">{text('historyIntoConfig')}</h2>
      <p class="history-note">{text('historyIntoConfigHelp')}</p>
      {offer ? (
        <OfferedProfiles offer={offer} config={config} onEnd={() => setOffer(undefined)} />
      ) : (
        <Button name={text('historyIntoConfigShow')} act={look} />
      )}
    </section>
  );
}

interface OfferedProfilesProps {
  readonly offer: Offer;
  readonly config: ConfigStore;
  readonly onEnd: () => void;
}

function OfferedProfiles({ offer: { profiles, entries }, config, onEnd }: OfferedProfilesProps): JSX.Element {
  const text = useText();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = entries.filter(entry => !left.has(addressKey(entry)));
  const added = profilesFor(chosen, profiles);
  const toggle = (key: string): void => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  const append = (): void => {
    const draft = config.draft.value.trimEnd();
    config.put(draft === '' ? added : `${draft}\n\n${added}`);
    location.hash = '#config';
  };
  if (entries.length === 0) return <p class="history-note">{text('historyAllListed')}</p>;
  return (
    <div class="history-offer">
      <ul aria-labelledby="history-config">
        {entries.map(entry => (
          <li key={addressKey(entry)}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(addressKey(entry))}
                onChange={() => toggle(addressKey(entry))}
              />
              {nameOf(entry)}
            </label>
          </li>
        ))}
      </ul>
      <NewProfiles label={text('historyProfiles')} profiles={added} />
      <div class="buttons">
        <Button kind="primary" name={text('historyAppend')} disabled={added === ''} act={append} />
        <Button name={text('historyNotNow')} act={onEnd} />
      </div>
    </div>
  );
}

/** The ledger's roles that no profile lists, the last used first. */
function unlistedEntries(known: readonly LedgerEntry[], profiles: readonly Profile[]): readonly LedgerEntry[] {
  const unlisted = new Set(unlistedRoles({ '': known }, '', toRoles(profiles)).map(addressKey));
  return known.filter(entry => unlisted.has(addressKey(entry)));
}
