import type { Text } from '../text-key.ts';

/** A small text to start from: one base and three roles, with comments in the user's language. `isSample` knows its roles. */
export function sampleConfig(text: Text): string {
  return `; ${text('optionsSampleBase')}
[corp-jump]
aws_account_id = 999999999999

; ${text('optionsSampleRoles')}
[payments-prod]
role_arn = arn:aws:iam::111122223333:role/Administrator
source_profile = corp-jump
color = d13438
region = ap-northeast-1

[payments-dev]
role_arn = arn:aws:iam::222233334444:role/Developer
source_profile = corp-jump
color = 1d8a4b
region = ap-northeast-1

[data-lake-staging]
role_arn = arn:aws:iam::333344445555:role/team/analytics/ReadOnly
source_profile = corp-jump
color = 7b4fd6
region = eu-west-1
`;
}

/** The text without the sections that the sample brought, and the comments over them. Its base stays where other sections name it. */
export function withoutSample(text: string): string {
  const sample = new Set(sectionsIn(sampleConfig(() => '')).map(headOf));
  const sections = sectionsIn(text);
  const isKept = (lines: readonly string[]): boolean => headOf(lines) === '' || !sample.has(headOf(lines));
  const kept = sections.filter(isKept);
  const isNeeded = kept.some(lines => lines.some(line => /^source_profile\s*=\s*corp-jump\s*$/.test(line)));
  const stays = (lines: readonly string[]): boolean => isKept(lines) || (isNeeded && lines.includes('[corp-jump]'));
  if (sections.every(stays)) return text;
  return sections.flatMap(lines => (stays(lines) ? lines : commentsBelow(lines))).join('\n');
}

/** Comments below the last key of a section that goes are the user's. */
function commentsBelow(lines: readonly string[]): readonly string[] {
  const rest = lines.slice(lines.findLastIndex(line => /^[^;#\s]/.test(line)) + 1);
  return rest.some(line => /^[;#]/.test(line)) ? rest : [];
}

/** The lines of each section, with the comments right above its header; first, what is above the first section. */
function sectionsIn(text: string): readonly (readonly string[])[] {
  const sections: string[][] = [[]];
  for (const line of text.split(/\r?\n/)) {
    const last = sections.at(-1) ?? [];
    if (!line.startsWith('[')) last.push(line);
    else sections.push([...last.splice(last.findLastIndex(each => !/^[;#]/.test(each)) + 1), line]);
  }
  return sections;
}

/** The header of a section with the line after it, which says its account; empty for what has no header. */
function headOf(lines: readonly string[]): string {
  const at = lines.findIndex(line => line.startsWith('['));
  return at < 0 ? '' : `${lines[at]}\n${lines[at + 1]}`;
}
