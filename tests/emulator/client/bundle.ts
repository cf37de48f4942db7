import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Scripts and styles that pages load from `/emulator/…`, by path. */
export type Assets = ReadonlyMap<string, Asset>;

interface Asset {
  readonly type: string;
  readonly body: string;
}

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

let bundled: Promise<Assets> | undefined;

/** Builds the scripts and styles of the emulator's pages, once for all emulators of a process. */
export function bundleAssets(): Promise<Assets> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<Assets> {
  const scripts = ['console-page', 'switch-page', 'hostile-page', 'portal-page'].map(
    async (name): Promise<[string, Asset]> => {
      return [`/emulator/${name}.js`, { type: 'text/javascript', body: await bundleScript(path(`${name}.ts`)) }];
    },
  );
  const styles = ['console', 'old-headers', 'sign-in'].map(async (name): Promise<[string, Asset]> => {
    return [`/emulator/${name}.css`, { type: 'text/css', body: await readFile(path(`${name}.css`), 'utf8') }];
  });
  return new Map(await Promise.all([...scripts, ...styles]));
}

async function bundleScript(input: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'emulator',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input, output: { format: 'iife' } },
    },
  });
  if (!('output' in built)) throw new Error(`${input} was not bundled into one script`);
  return built.output[0].code;
}
