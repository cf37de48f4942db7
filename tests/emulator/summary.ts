import type { Emulator } from './emulator.ts';

/** The line that `npm run emulator` prints: how to reach the emulator, and with which users. */
export function summary(emulator: Emulator): unknown {
  const { port, hostResolverRules, proxyPort, controlUrl, consoleUrl } = emulator;
  const users = emulator.users.map(({ name, account, password, kind }) => ({
    name,
    account,
    password,
    kind,
    signInUrl: emulator.signInUrl(name),
  }));
  return { port, hostResolverRules, proxyPort, users, controlUrl, consoleUrl };
}
