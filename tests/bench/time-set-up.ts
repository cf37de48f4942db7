import { readConfig } from '../../src/aws/portal/read-config.ts';
import { IAM_ADDRESSES } from '../../src/aws/requests/iam-addresses.ts';
import { defaultAnswers } from '../../src/core/iam/answers.ts';
import { checkAnswers } from '../../src/core/iam/check-answers.ts';
import { planRoles } from '../../src/core/iam/plan.ts';
import { setUpFiles } from '../../src/core/iam/set-up-files.ts';

const ROLES = 400;
const ACCOUNTS = 150;

/** ms from the text of 400 roles in 150 accounts to all files of the set-up, for each run. No two accounts have the same roles. */
export function timeSetUps(runs: number): readonly number[] {
  const roles = Array.from({ length: ROLES }, (_, index) => {
    const arn = `arn:aws:iam::${100_000_000_000 + (index % ACCOUNTS)}:role/team/role-${index}`;
    return `[role-${index}]\nrole_arn = ${arn}\nsource_profile = jump\n`;
  });
  const text = `[jump]\naws_account_id = 999999999999\n${roles.join('')}`;
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    const { plan, issues } = planRoles(readConfig(text), 'jump', defaultAnswers(undefined), IAM_ADDRESSES);
    if (!plan || checkAnswers(plan).some(({ severity }) => severity === 'error'))
      throw new Error(JSON.stringify(issues));
    setUpFiles(plan);
    return performance.now() - start;
  });
}
