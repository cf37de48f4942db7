import type { Diagnosis } from './diagnosis.ts';
import { FINDINGS, type Finding } from './finding.ts';
import { createMask, type Mask } from './mask.ts';
import { findingsIn, type Row, type Section } from './section.ts';
import type { Value } from './value.ts';

/**
 * Writes a diagnosis as Markdown for an issue, in English for every user, without secrets. Masked names are letters.
 */
export function writeReport({ version, browser, at, sections }: Diagnosis, isMasked: boolean): string {
  const write = createWriter(createMask(isMasked), at);
  const written = sections.map(write.section);
  const findings = findingsIn(sections).map(write.finding);
  return [
    `# Hatrack ${version} on ${browser}: diagnosis`,
    `${new Date(at).toISOString()}${isMasked ? ', accounts and names masked' : ''}; facts are numbered as in docs/console.md`,
    ['## findings', ...(findings.length > 0 ? findings : ['- none'])].join('\n'),
    ...written,
  ].join('\n\n');
}

interface Writer {
  section(section: Section): string;
  finding(finding: Finding): string;
}

/** @param now when the diagnosis was made, in ms since 1970 */
export function createWriter(mask: Mask, now: number): Writer {
  const all = (values: readonly Value[], separator = ' '): string => values.map(one).filter(Boolean).join(separator);
  const one = (value: Value): string => {
    if (typeof value === 'string') return mask.text(value);
    if (typeof value === 'number') return String(value);
    if ('list' in value) return all(value.list, ', ');
    if ('bytes' in value) return `${value.bytes} B`;
    if ('time' in value) return `${Math.round((now - value.time) / 1000)} s ago`;
    if ('what' in value) return `${one(value.what)} (${[value.layer, 'line', value.line].filter(Boolean).join(' ')})`;
    if ('text' in value) return [nameOf(value.text), all(value.args, ', ')].filter(Boolean).join(' ');
    const shown = value.kind ? mask.name(value.kind, value.read) : mask.text(value.read);
    return value.isCode ? `\`${shown}\`` : shown;
  };
  const row = ({ label, values, fact }: Row): string =>
    `- ${one(label)}: ${all(values)}${fact === undefined ? '' : ` (fact ${fact})`}`;
  return {
    section: ({ title, rows }) => [`## ${nameOf(title)}`, ...rows.map(row)].join('\n'),
    finding(finding) {
      const { code, args } = finding;
      const about = all([...(finding.code === 'last_switch' ? [finding.failure.why] : []), ...args], '; ');
      return `- ${FINDINGS[code][0]}: \`${code}\`${about && ` (${about})`}`;
    },
  };
}

/** `token_unneeded` → `unneeded`, `base_other_account` → `other-account` */
function nameOf(key: string): string {
  return key.slice(key.indexOf('_') + 1).replaceAll('_', '-');
}
