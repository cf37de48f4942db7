import type { DiagnosisFacts } from './facts.ts';

const HIDDEN = '••••';

/** The same facts with every account's number out of sight, for those who hide them on their screens. */
export function withoutAccounts(facts: DiagnosisFacts): DiagnosisFacts {
  const hide = (_: string, value: unknown): unknown =>
    typeof value === 'string' ? value.replace(/(?<!\d)(\d{12}|\d{4}-\d{4}-\d{4})(?!\d)/g, HIDDEN) : value;
  return JSON.parse(JSON.stringify(facts, hide));
}
