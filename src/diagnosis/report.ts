import type { DiagnosisInput } from '../core/diagnosis/diagnosis-input.ts';
import { FINDINGS, type Finding, type FindingCode } from '../core/diagnosis/finding.ts';
import { createMask, type Mask } from '../core/diagnosis/mask.ts';
import type { Value } from './section.ts';
import { sectionsOf } from './sections.ts';

/** Findings whose arguments name accounts, profiles or roles. */
const NAMING: readonly FindingCode[] = ['last_switch', 'none_of_account', 'some_of_account', 'base_role'];

/**
 * Writes a diagnosis as Markdown, for an issue: in English for every user. No secret is in it. While masked, names are
 * letters.
 */
export function writeReport(input: DiagnosisInput, findings: readonly Finding[], isMasked: boolean): string {
  const { version, browser, at } = input;
  const mask = createMask(isMasked);
  const found = findings.map(({ code, args, failure }) => {
    const about = [failure?.why, ...(isMasked && NAMING.includes(code) ? [] : args)].filter(Boolean).join('; ');
    return `- ${FINDINGS[code][0]}: \`${code}\`${about && ` (${about})`}`;
  });
  const all = (values: readonly Value[]): string => values.map(value => written(value, mask, at)).join(' ');
  const sections = sectionsOf(input).map(({ title, rows }) => {
    const lines = rows.map(
      ({ label, values, more = [] }) =>
        `- ${all([label])}: ${all(values)}${more.map(value => written(value, mask, at)).join(', ')}`,
    );
    return [`## ${nameOf(title)}`, ...lines].join('\n');
  });
  return [
    `# Hatrack ${version} on ${browser}: diagnosis`,
    `${new Date(at).toISOString()}${isMasked ? ', accounts and names masked' : ''}`,
    ['## findings', ...(found.length > 0 ? found : ['- none'])].join('\n'),
    ...sections,
  ].join('\n\n');
}

/** @param now when the diagnosis was made, in ms since 1970 */
function written(value: Value, mask: Mask, now: number): string {
  const write = (part: Value): string => written(part, mask, now);
  if (typeof value === 'string') return mask.text(value);
  if (typeof value === 'number') return String(value);
  if ('bytes' in value) return `${value.bytes} B`;
  if ('time' in value) return `${Math.round((now - value.time) / 1000)} s ago`;
  if ('what' in value) return `${write(value.what)} (${[value.layer, 'line', value.line].filter(Boolean).join(' ')})`;
  if ('text' in value) return [nameOf(value.text), value.args.map(write).join(', ')].filter(Boolean).join(' ');
  const shown = value.kind ? mask.name(value.kind, value.read) : mask.text(value.read);
  return value.isCode ? `\`${shown}\`` : shown;
}

/** `token_unneeded` → `unneeded`, `base_other_account` → `other-account` */
function nameOf(key: string): string {
  return key.slice(key.indexOf('_') + 1).replaceAll('_', '-');
}
