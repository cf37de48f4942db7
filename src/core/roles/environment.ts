const PRODUCTION = 'c62828';

/** Words for well-known environments, by their color (`rrggbb`): red, orange, green, blue. */
const WORDS = {
  [PRODUCTION]: 'prod production prd live 本番',
  d9730d: 'staging stage stg preprod ステージング',
  '2e7d32': 'dev development 開発',
  '1565c0': 'test qa uat テスト',
} as const;

/** The words that the editor offers. */
export const ENVIRONMENTS = Object.values(WORDS).flatMap(words => words.split(' ', 1));

/** The color (`rrggbb`) of a role or base: its own, else that of its environment, if that is well-known. */
export function colorOf({ color, env }: { readonly color?: string; readonly env?: string }): string | undefined {
  return color ?? (env && Object.entries(WORDS).find(([, words]) => words.split(' ').includes(env.toLowerCase()))?.[0]);
}

/** Whether a word, in any case, names production. */
export function isProductionWord(env: string): boolean {
  return colorOf({ env }) === PRODUCTION;
}
