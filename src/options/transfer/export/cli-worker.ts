import { parseConfig } from '../../../core/config/parse-config.ts';
import type { Profile } from '../../../core/config/profile.ts';
import type { AccountAliases } from '../../../core/roles/account-aliases.ts';
import { type CliConfig, cliConfig } from '../../../core/transfer/cli-config.ts';
import { withOtherSections } from '../../../core/transfer/with-other-sections.ts';

export interface CliQuestion {
  readonly text: string;
  /** Of the other layers in use: what the text does not say itself, they may. */
  readonly others: readonly string[];
  readonly aliases: AccountAliases;
  /** The profile that is wanted; all roles without it. */
  readonly wanted?: Pick<Profile, 'line' | 'name'>;
}

/** A text in, its roles for the AWS CLI out, in the order of the questions. */
addEventListener('message', ({ data }: MessageEvent<CliQuestion>) => {
  const { text, others, aliases, wanted } = data;
  const parsed = parseConfig(withOtherSections(text, others));
  const profiles = wanted && parsed.profiles.filter(({ line, name }) => line === wanted.line && name === wanted.name);
  postMessage(cliConfig(parsed, aliases, profiles) satisfies CliConfig);
});
