import { sampleConfig } from '../core/config/sample-config.ts';
import type { Text } from '../core/text-key.ts';

const TEAMS = ['orders', 'search', 'billing', 'identity'];
const STAGES = [
  ['prod', 'd13438'],
  ['staging', 'b27b00'],
  ['dev', '1d8a4b'],
];

/** The sample, and a role of more teams in each stage: a list that is worth a search. */
export function demoConfig(text: Text): string {
  const more = TEAMS.flatMap((team, row) =>
    STAGES.map(
      ([stage, color], column) => `
[${team}-${stage}]
role_arn = arn:aws:iam::44445555${row}${column}66:role/Developer
source_profile = corp-jump
color = ${color}
group = ${team}
`,
    ),
  );
  return sampleConfig(text) + more.join('');
}
