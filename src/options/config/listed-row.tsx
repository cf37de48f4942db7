import type { JSX } from 'preact';
import { Peg } from '../../ui/peg.tsx';
import { useText } from '../../ui/text.ts';
import type { ListedProfile } from './draft-reading.ts';
import { ProfileRow } from './profile-row.tsx';

interface ListedRowProps {
  readonly profile: ListedProfile;
  readonly hideAccountId: boolean;
  readonly showImage: boolean;
  readonly onGoTo: (line: number) => void;
}

/** A role as the popup will show it, and where it is switched to from. */
export function ListedRow({ profile, hideAccountId, showImage, onGoTo }: ListedRowProps): JSX.Element {
  const text = useText();
  const { role, line } = profile;
  const { name, account, roleName, region, base, color, image, partition } = role;
  return (
    <ProfileRow
      name={name}
      line={line}
      mark={<Peg color={color} image={showImage ? image : undefined} />}
      aside={
        <>
          {partition !== 'aws' && <span class="partition">{partition}</span>}
          {base !== undefined && text('optionsFrom', base)}
        </>
      }
      onGoTo={onGoTo}
    >
      {!hideAccountId && <span class="id">{account}</span>}
      {!hideAccountId && ' · '}
      {region === undefined ? roleName : `${roleName} · ${region}`}
    </ProfileRow>
  );
}
