/** Hatrack's one logger: failures only, never an account, an ARN or a text of the user's. */
export function logFailure(what: string, error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: this is the one place that may
  console.error(`Hatrack: ${what}`, error instanceof Error ? error.message : error);
}
