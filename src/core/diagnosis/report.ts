import type { DiagnosisFacts } from './facts.ts';
import { type Finding, severityOf } from './finding.ts';
import { createMask } from './mask.ts';
import { reportedConfig, reportedSwitch } from './report-config.ts';
import { reportedFacts, reportedIdentity, reportedPage } from './report-page.ts';

/**
 * All of a diagnosis as Markdown, for an issue: in English, whoever copies it. Nothing secret is in it; accounts and
 * names are letters unless asked for, profiles are their lines.
 */
export function writeReport(facts: DiagnosisFacts, findings: readonly Finding[], isMasked: boolean): string {
  const { version, browser, at, page, withheld, optional, sizes, quota } = facts;
  const mask = createMask(isMasked);
  const found = findings.map(finding => {
    const { code, args, failure } = finding;
    // Arguments name profiles and accounts; the sections below tell them, masked where they should be.
    const told = [...(failure ? [failure.why] : []), ...(isMasked && TELLING.has(code) ? [] : args)].join('; ');
    return `- ${severityOf(finding)}: \`${code}\`${told && ` (${told})`}`;
  });
  return [
    `# Hatrack ${version} on ${browser}: diagnosis`,
    `${new Date(at).toISOString()}${isMasked ? ', accounts and names masked' : ''}`,
    section('Findings', found.length > 0 ? found : ['- none']),
    section('Console', reportedPage(facts, mask)),
    ...(page ? [section('Who is signed in', reportedIdentity(page, mask))] : []),
    section('Roles', reportedConfig(facts.config, mask, isMasked)),
    section('Last switch', reportedSwitch(facts, mask, isMasked)),
    section('Browser', [
      `- hosts withheld: ${withheld.join(', ') || 'none'}`,
      `- granted besides: ${(isMasked ? optional.length : optional.join(', ')) || 'nothing'}`,
      `- stored, of ${quota} bytes: ${sizes.map(({ area, key, bytes }) => `${area}/${key} ${bytes}`).join(', ') || 'nothing'}`,
    ]),
    ...(page ? [section('What Hatrack relies on', reportedFacts(facts))] : []),
  ].join('\n\n');
}

/** Findings whose arguments name accounts, profiles or roles. */
const TELLING: ReadonlySet<Finding['code']> = new Set<Finding['code']>([
  'last_switch',
  'none_of_account',
  'some_of_account',
  'base_role',
]);

function section(title: string, lines: readonly string[]): string {
  return `## ${title}\n${lines.join('\n')}`;
}
