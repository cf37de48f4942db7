const PRODUCTION = 'c62828';
const STAGING = 'd9730d';
const DEVELOPMENT = '2e7d32';
const TEST = '1565c0';

/** Colors (`rrggbb`) of well-known environments: red, orange, green, blue. */
const COLORS = new Map([
  ...['prod', 'production', 'prd', 'live', '本番'].map(word => [word, PRODUCTION] as const),
  ...['staging', 'stage', 'stg', 'preprod', 'ステージング'].map(word => [word, STAGING] as const),
  ...['dev', 'development', '開発'].map(word => [word, DEVELOPMENT] as const),
  ...['test', 'qa', 'uat', 'テスト'].map(word => [word, TEST] as const),
]);

/** The well-known words for an environment, the first of each kind: `prod`, `staging`, `dev`, `test`. */
export const ENVIRONMENTS = ['prod', 'staging', 'dev', 'test'] as const;

/** The color (`rrggbb`) of a role or base: its own, else that of its environment, if that is well-known. */
export function colorOf({ color, env }: { readonly color?: string; readonly env?: string }): string | undefined {
  return color ?? COLORS.get(env?.toLowerCase() ?? '');
}

/** Whether a word, in any case, names production. */
export function isProductionWord(env: string): boolean {
  return COLORS.get(env.toLowerCase()) === PRODUCTION;
}
