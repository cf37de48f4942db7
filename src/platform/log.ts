/** Hatrack's only logger. It logs failures, and never an account, an ARN or the user's text. */
export function logFailure(what: string, error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: this is the one place that may
  console.error(`Hatrack: ${what}`, error instanceof Error ? error.message : error);
}
