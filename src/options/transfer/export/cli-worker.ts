import { parseConfig } from '../../../core/config/parse-config.ts';
import type { Profile } from '../../../core/model/profile.ts';
import type { AccountAliases } from '../../../core/roles/account-aliases.ts';
import { cliConfig } from '../../../core/transfer/cli-config.ts';
import { withOtherSections } from '../../../core/transfer/with-other-sections.ts';
import { answerQuestions } from '../../widgets/answer-questions.ts';

export interface CliQuestion {
  readonly text: string;
  /** Of the other layers in use: what the text does not say itself, they may. */
  readonly others: readonly string[];
  readonly aliases: AccountAliases;
  /** The profile that is wanted; all roles without it. */
  readonly wanted?: Pick<Profile, 'line' | 'name'>;
}

answerQuestions(({ text, others, aliases, wanted }: CliQuestion) => {
  const parsed = parseConfig(withOtherSections(text, others));
  const profiles = wanted && parsed.profiles.filter(({ line, name }) => line === wanted.line && name === wanted.name);
  return cliConfig(parsed, aliases, profiles);
});
