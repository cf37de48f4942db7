import { type BareConsole, createBareConsole } from '../../tests/e2e/browser/bare-console.ts';

export const CONSOLE_HOME = 'https://us-east-1.console.aws.amazon.com/console/home?region=us-east-1';

/** The console that the tour walks through. */
export function openLocalConsole(): Promise<BareConsole> {
  return createBareConsole();
}
