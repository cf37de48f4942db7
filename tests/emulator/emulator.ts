import { bundleAssets } from './client/bundle.ts';
import { createControlServer } from './control-server.ts';
import type { EmulatorControl } from './emulator-control.ts';
import { certificateNames, hostResolverRules } from './hosts.ts';
import { createJournal } from './journal.ts';
import { createCertificate } from './server/certificate.ts';
import { createConnectProxy } from './server/connect-proxy.ts';
import { createConsoleServer } from './server/console-server.ts';
import { listen, shut } from './server/listen.ts';
import { createSessions } from './sign-in/sessions.ts';
import { defaultVariants, type VariantValues, withVariants } from './variants.ts';
import { COMPANY } from './world/company.ts';
import type { User } from './world/types.ts';

export interface EmulatorOptions {
  /** Of the HTTPS server; 0, the default, takes a free one. So do the other two. */
  readonly port?: number;
  readonly controlPort?: number;
  readonly proxyPort?: number;
  readonly variants?: Partial<VariantValues>;
}

export interface Emulator {
  readonly port: number;
  /** For Chromium's `--host-resolver-rules`, with `--ignore-certificate-errors`. */
  readonly hostResolverRules: string;
  /** Of a CONNECT proxy on loopback, for Firefox. */
  readonly proxyPort: number;
  /** PEM of the self-signed certificate. */
  readonly certificate: string;
  readonly controlUrl: string;
  readonly consoleUrl: string;
  readonly users: readonly User[];
  readonly control: EmulatorControl;
  /** An address that signs `user` in and leads on to `redirectUri`, else to `consoleUrl`. */
  signInUrl(user: string, options?: SignInOptions): string;
  close(): Promise<void>;
}

export interface SignInOptions {
  readonly mfa?: boolean;
  readonly redirectUri?: string;
}

export const CONSOLE_URL = 'https://us-east-1.console.aws.amazon.com/console/home?region=us-east-1';

/** Starts a local AWS console on loopback. */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const initial = withVariants(defaultVariants(), options.variants ?? {});
  const [certificate, assets] = await Promise.all([createCertificate(certificateNames()), bundleAssets()]);
  const journal = createJournal();
  const sessions = createSessions();
  let variants = initial;
  const control: EmulatorControl = {
    journal: journal.entries,
    switches: () => journal.entries().filter(({ kind }) => kind === 'switch'),
    reset() {
      journal.clear();
      sessions.clear();
      variants = initial;
    },
    variants: () => variants,
    setVariant(name, value) {
      variants = withVariants(variants, { [name]: value });
    },
    setVariants(changes) {
      variants = withVariants(variants, Object.fromEntries(Object.entries(changes ?? {})));
    },
  };
  const state = { world: COMPANY, sessions, assets, variants: () => variants };
  const server = createConsoleServer(certificate, state, journal);
  const controlServer = createControlServer(control);
  const port = await listen(server, options.port);
  const proxy = createConnectProxy(port);
  const proxyPort = await listen(proxy.server, options.proxyPort);
  const controlPort = await listen(controlServer, options.controlPort);
  return {
    port,
    hostResolverRules: hostResolverRules(port),
    proxyPort,
    certificate: certificate.cert,
    controlUrl: `http://127.0.0.1:${controlPort}`,
    consoleUrl: CONSOLE_URL,
    users: COMPANY.users,
    control,
    signInUrl,
    async close() {
      proxy.closeTunnels();
      await Promise.all([server, proxy.server, controlServer].map(shut));
    },
  };
}

function signInUrl(user: string, { mfa = false, redirectUri = CONSOLE_URL }: SignInOptions = {}): string {
  const query = new URLSearchParams({ user, ...(mfa && { mfa: '1' }), redirect_uri: redirectUri });
  return `https://signin.aws.amazon.com/emulator/sign-in?${query}`;
}
