import { createMask } from './mask.ts';
import { createWriter } from './report.ts';
import type { Section } from './section.ts';

/** The rows of a section as the report has them, with all names, without the numbers of facts. */
export function rowsOf(section: Section): readonly string[] {
  const lines = createWriter(createMask(false), 0).section(section).split('\n- ').slice(1);
  return lines.map(line => line.replace(/ \(fact [\d.]+\)$/, ''));
}

/** What is off with a section: `careful: sources_disagree (tile)`, without the backticks. */
export function findingsOf({ findings }: Section): readonly string[] {
  const { finding } = createWriter(createMask(false), 0);
  return findings.map(each => finding(each).slice(2).replaceAll('`', ''));
}
