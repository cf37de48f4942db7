import type { JSX } from 'preact';
import { accountText } from '../core/model/account-text.ts';
import { Highlighted, type Ranges } from './highlighted.tsx';

interface AccountIdProps {
  /** 12 digits, or an alias. */
  readonly account: string;
  /** What the search found in it, without dashes. */
  readonly ranges?: Ranges | undefined;
}

/** An account, its number with dashes: four digits at a time are easier to compare. */
export function AccountId({ account, ranges = [] }: AccountIdProps): JSX.Element {
  const text = accountText(account);
  const dashed = ranges.map(([start, end]) => [withDashes(start), withDashes(end - 1) + 1] as const);
  return (
    <span class="id">
      <Highlighted text={text} ranges={text === account ? ranges : dashed} />
    </span>
  );
}

/** Where the digit at an index is among dashes. */
function withDashes(index: number): number {
  return index + Math.floor(index / 4);
}
