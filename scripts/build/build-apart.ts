import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { type BuildEnvironmentOptions, build, type Plugin, type ResolvedConfig, type Rolldown } from 'vite';

/** What pages and scripts without webextension-polyfill have in its place. */
const BROWSER = 'src/platform/page-browser.ts';

interface Apart {
  /** The file that leads to all others. */
  readonly input: string;
  readonly plugins?: readonly Plugin[];
  readonly options: BuildEnvironmentOptions;
  readonly output: Rolldown.OutputOptions;
}

/** Builds a part of the extension apart from the others, without webextension-polyfill, and gives its files. */
export async function buildApart(
  { root, mode }: Pick<ResolvedConfig, 'root' | 'mode'>,
  { input, plugins = [], options, output }: Apart,
): Promise<readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
  const result = await build({
    root,
    mode,
    configFile: false,
    logLevel: 'warn',
    plugins: [preact(), ...plugins],
    resolve: { alias: { 'webextension-polyfill': join(root, BROWSER) } },
    build: {
      write: false,
      copyPublicDir: false,
      target: ['chrome123', 'firefox142'],
      // As in vite.config.ts: a busy machine is no warning.
      rolldownOptions: { checks: { pluginTimings: false }, input, output },
      ...options,
    },
  });
  if ('on' in result) throw new Error(`${input}: expected one build, not a watcher`);
  return [result].flat().flatMap(each => each.output);
}
