import { parseConfig } from '../../../core/config/parse-config.ts';
import type { AccountAliases } from '../../../core/roles/account-aliases.ts';
import { type CliConfig, cliConfig } from '../../../core/transfer/cli-config.ts';

export interface CliQuestion {
  readonly text: string;
  readonly aliases: AccountAliases;
  /** Of the section of one profile; all roles without it. */
  readonly line?: number;
}

/** A text in, its roles for the AWS CLI out, in the order of the questions. */
addEventListener('message', ({ data: { text, aliases, line } }: MessageEvent<CliQuestion>) => {
  const parsed = parseConfig(text);
  const wanted = line === undefined ? undefined : parsed.profiles.filter(profile => profile.line === line);
  postMessage(cliConfig(text, parsed, aliases, wanted) satisfies CliConfig);
});
