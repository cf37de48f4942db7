import type { JournalEntry } from './journal.ts';
import type { VariantName, VariantValues } from './variants.ts';

/** What a test may ask of a running emulator, and do to it. */
export interface EmulatorControl {
  journal(): readonly JournalEntry[];
  /** The requests that switched, or tried to; switching back is not among them. */
  switches(): readonly JournalEntry[];
  /** Every session has ended, as after twelve hours; the browser knows nothing of it and keeps its cookies. */
  endSessions(): void;
  /** Puts the server's clock ahead: sessions end when their time is over. The browser's clock, and its cookies, stay. */
  passTime(ms: number): void;
  /** Empties the journal, ends every session, puts the variants back. Cookies stay in the browser. */
  reset(): void;
  variants(): VariantValues;
  setVariant<Name extends VariantName>(name: Name, value: VariantValues[Name]): void;
  /** The same for data from outside. Throws at a wrong name or value, and then changes nothing. */
  setVariants(changes: unknown): void;
}
