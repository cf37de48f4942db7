import { bundleAssets } from './client/bundle.ts';
import { createControlServer } from './control-server.ts';
import type { EmulatorControl } from './emulator-control.ts';
import { certificateNames, hostResolverRules, partitionHome } from './hosts.ts';
import { createLoadedPolicies } from './iam/loaded-policies.ts';
import { createJournal } from './journal.ts';
import { AWS } from './partitions.ts';
import { createPortalSessions } from './portal/portal-sessions.ts';
import { createCertificate } from './server/certificate.ts';
import { createConnectProxy } from './server/connect-proxy.ts';
import { createConsoleServer } from './server/console-server.ts';
import { listen, shut } from './server/listen.ts';
import { createSessions } from './sign-in/sessions.ts';
import { portalSignInUrl, type SignInOptions, signInUrl } from './sign-in-url.ts';
import { defaultVariants, type VariantValues, withVariants } from './variants.ts';
import type { User } from './world/types.ts';
import { WORLDS } from './world/worlds.ts';

export type { SignInOptions };

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
  /** The console's home in partition `aws`. */
  readonly consoleUrl: string;
  readonly users: readonly User[];
  readonly control: EmulatorControl;
  /** An address that signs in `user` and redirects to `redirectUri`, by default to the console's home in their partition. */
  signInUrl(user: string, options?: SignInOptions): string;
  /** An address that signs in `user` to their access portal and redirects to `link`, by default to its list of accounts. */
  portalSignInUrl(user: string, link?: string): string;
  close(): Promise<void>;
}

/** Starts a local AWS console on loopback. */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const initial = withVariants(defaultVariants(), options.variants ?? {});
  const [certificate, assets] = await Promise.all([createCertificate(certificateNames()), bundleAssets()]);
  const journal = createJournal();
  let ahead = 0;
  let variants = initial;
  const sessions = createSessions(
    () => Date.now() + ahead,
    () => variants['role-lifetime'],
  );
  const portals = createPortalSessions();
  const policies = createLoadedPolicies();
  const endSessions = () => {
    sessions.clear();
    portals.clear();
  };
  const control: EmulatorControl = {
    journal: journal.entries,
    switches: () => journal.entries().filter(({ kind }) => kind === 'switch'),
    endSessions,
    loadPolicies: policies.load,
    passTime(ms) {
      ahead += ms;
    },
    reset() {
      ahead = 0;
      journal.clear();
      endSessions();
      policies.clear();
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
  const state = { sessions, portals, assets, policies, variants: () => variants };
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
    consoleUrl: partitionHome(AWS),
    users: Object.values(WORLDS).flatMap(world => world.users),
    control,
    signInUrl,
    portalSignInUrl,
    async close() {
      proxy.closeTunnels();
      await Promise.all([server, proxy.server, controlServer].map(shut));
    },
  };
}
