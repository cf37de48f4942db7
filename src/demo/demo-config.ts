const BASE = '[corp-jump]\naws_account_id = 999999999999\n';
const TEAMS = ['payments', 'orders', 'search', 'billing', 'identity'];
const STAGES = [
  ['prod', 'd13438'],
  ['staging', 'b27b00'],
  ['dev', '1d8a4b'],
];

/** A role of each team in each stage: a list that is worth a search. */
export function demoConfig(): string {
  const roles = TEAMS.flatMap((team, row) =>
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
  return BASE + roles.join('');
}
