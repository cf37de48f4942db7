import type { GivenPolicies } from './iam/loaded-policies.ts';
import type { JournalEntry } from './journal.ts';
import type { VariantName, VariantValues } from './variants.ts';

/** What a test may ask of a running emulator, and do to it. */
export interface EmulatorControl {
  journal(): readonly JournalEntry[];
  /** The requests that switched, or tried to; switching back is not among them. */
  switches(): readonly JournalEntry[];
  /** Ends every session, as after twelve hours. The browser keeps its cookies. */
  endSessions(): void;
  /** Moves the server's clock forward, so that sessions end. The browser's clock and its cookies stay. */
  passTime(ms: number): void;
  /** Puts these policies in the place of the world's own, and of those loaded before. Throws where IAM would refuse one. */
  loadPolicies(given: GivenPolicies): void;
  /** Empties the journal, ends every session, and resets variants and policies. Cookies stay in the browser. */
  reset(): void;
  variants(): VariantValues;
  setVariant<Name extends VariantName>(name: Name, value: VariantValues[Name]): void;
  /** The same for unchecked data. Throws at a wrong name or value, and changes nothing then. */
  setVariants(changes: unknown): void;
}
