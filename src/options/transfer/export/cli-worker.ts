import { parseConfig } from '../../../core/config/parse-config.ts';
import type { AccountAliases } from '../../../core/roles/account-aliases.ts';
import { type CliConfig, cliConfig } from '../../../core/transfer/cli-config.ts';
import { withOtherSections } from '../../../core/transfer/with-other-sections.ts';

export interface CliQuestion {
  readonly text: string;
  /** Of the other layers in use: what the text does not say itself, they may. */
  readonly others: readonly string[];
  readonly aliases: AccountAliases;
  /** Of the section of one profile; all roles without it. */
  readonly line?: number;
}

/** A text in, its roles for the AWS CLI out, in the order of the questions. */
addEventListener('message', ({ data }: MessageEvent<CliQuestion>) => {
  const { aliases, line } = data;
  const text = withOtherSections(data.text, data.others);
  const parsed = parseConfig(text);
  const wanted = line === undefined ? undefined : parsed.profiles.filter(profile => profile.line === line);
  postMessage(cliConfig(text, parsed, aliases, wanted) satisfies CliConfig);
});
