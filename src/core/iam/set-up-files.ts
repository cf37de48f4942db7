import { roleLeaf } from '../model/permission-set.ts';
import { cdkFiles } from './cdk-app.ts';
import { setUpCommands } from './commands.ts';
import { handOut, handOutCsv } from './hand-out.ts';
import { HAND_OUT_LANGUAGES, handOutMarkdown } from './hand-out-text.ts';
import { jumpPolicies } from './jump-policies.ts';
import { readDocument } from './permissions.ts';
import type { Plan } from './plan.ts';
import { accountTemplates, stackSetGroups } from './templates.ts';
import { trustPolicy } from './trust-policy.ts';

/** The files of a set-up, by path: those of an account begin with its number. */
export function setUpFiles(plan: Plan): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  addAccounts(files, plan);
  for (const [index, group] of stackSetGroups(plan).entries()) {
    const folder = `stack-sets/${index + 1}`;
    addTemplates(files, folder, accountTemplates(plan, group[0] ?? ''));
    files.set(`${folder}/accounts.txt`, `${group.join('\n')}\n`);
  }
  for (const [path, text] of cdkFiles(plan)) files.set(path, text);
  files.set('commands.sh', setUpCommands(plan));
  const handed = handOut(plan);
  for (const language of HAND_OUT_LANGUAGES) {
    files.set(`hand-out.${language}.md`, handOutMarkdown(handed, language));
  }
  files.set('hand-out.csv', handOutCsv(handed));
  files.set('hatrack.ini', handed.hatrack);
  files.set('aesr.ini', handed.aesr);
  files.set('aws-config.ini', handed.cli);
  return files;
}

function addAccounts(files: Map<string, string>, plan: Plan): void {
  const trust = json(trustPolicy(plan));
  const { document } = readDocument(plan.answers.document);
  for (const account of new Set([...plan.members.keys(), plan.account])) {
    const targets = plan.members.get(account) ?? [];
    for (const { role } of targets) files.set(`${account}/${roleLeaf(role.roleName)}.trust.json`, trust);
    if (document && targets.length > 0) files.set(`${account}/permissions.json`, json(document));
    addTemplates(files, account, accountTemplates(plan, account));
  }
  for (const [index, policy] of jumpPolicies(plan).entries()) {
    files.set(`${plan.account}/assume-role-${index + 1}.json`, json(policy.document));
  }
}

function addTemplates(files: Map<string, string>, folder: string, templates: readonly string[]): void {
  for (const [index, template] of templates.entries()) {
    files.set(`${folder}/template${index === 0 ? '' : `-${index + 1}`}.yaml`, template);
  }
}

function json(document: unknown): string {
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
