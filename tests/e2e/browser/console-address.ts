/** What a browser needs to know of the emulator to take it for the console. */
export interface ConsoleAddress {
  /** For Chromium: the value of `--host-resolver-rules`. */
  readonly hostResolverRules: string;
  /** For Firefox: port of the CONNECT proxy on loopback. */
  readonly proxyPort: number;
}
