import { roleLeaf } from '../model/permission-set.ts';
import type { Plan } from './plan.ts';
import { trustPolicy } from './trust-policy.ts';

/** The files of a set-up, by path: those of an account begin with its number. */
export function setUpFiles(plan: Plan): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const trust = json(trustPolicy(plan));
  for (const [account, targets] of plan.members) {
    for (const { role } of targets) files.set(`${account}/${roleLeaf(role.roleName)}.trust.json`, trust);
  }
  return files;
}

function json(document: unknown): string {
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
