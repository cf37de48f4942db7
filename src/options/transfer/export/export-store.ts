import { type ReadonlySignal, signal } from '@preact/signals';
import type { AccountAliases } from '../../../core/roles/account-aliases.ts';
import type { CliConfig } from '../../../core/transfer/cli-config.ts';
import { formatSetup } from '../../../core/transfer/setup.ts';
import type { ConfigStore } from '../../draft/config-store.ts';
import type { SetupStore } from '../setup-store.ts';
import type { CliQuestion } from './cli-worker.ts';

export interface ExportStore {
  readonly isOpen: ReadonlySignal<boolean>;
  open(): void;
  close(): void;
  /**
   * The roles of the text in the editor and of the other layers in use for the AWS CLI, with the bases that they need.
   * @param wanted one of them; all without it
   */
  cli(wanted?: CliQuestion['wanted']): Promise<CliConfig>;
  /** All that is stored, as one JSON text. */
  setup(): Promise<string>;
}

interface ExportStoreNeeds {
  readonly config: Pick<ConfigStore, 'draft'>;
  readonly setup: Pick<SetupStore, 'read'>;
  readonly readAliases: () => Promise<AccountAliases>;
  readonly readOtherTexts: () => Promise<readonly string[]>;
  readonly ask: (question: CliQuestion) => Promise<CliConfig>;
  /** ms since 1970 */
  readonly now: () => number;
  /** Of Hatrack. */
  readonly version: string;
}

export function createExportStore({
  config,
  setup,
  readAliases,
  readOtherTexts,
  ask,
  now,
  version,
}: ExportStoreNeeds): ExportStore {
  const isOpen = signal(false);
  return {
    isOpen,
    open() {
      isOpen.value = true;
    },
    close() {
      isOpen.value = false;
    },
    async cli(wanted) {
      const text = config.draft.peek();
      const [aliases, others] = await Promise.all([readAliases(), readOtherTexts()]);
      return ask({ text, others, aliases, ...(wanted && { wanted }) });
    },
    setup: async () => formatSetup(await setup.read(), { madeAt: now(), madeBy: version }),
  };
}
