import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CrxPlugin, ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { build } from 'vite';

type Manifest = Extract<ManifestV3Export, { manifest_version: number }>;
type ContentScripts = NonNullable<Manifest['content_scripts']>;

/** Brought into a page when they are needed; the manifest does not name them. */
const ON_DEMAND = ['menu', 'diagnosis', 'offer', 'arrival'].map(name => `src/content/on-demand/${name}/main.iife.ts`);

/** What content scripts have in place of webextension-polyfill. */
const BROWSER = 'src/platform/page-browser.ts';

/**
 * Builds each content script as one plain file: no import, no loader, nothing web-accessible.
 * crxjs must not see them: its own build of `*.iife.ts` takes neither plugins nor JSX, and sets an option Vite warns about.
 */
export function plainContentScripts(scripts: ContentScripts): CrxPlugin {
  let root = '';
  let mode = '';
  return {
    name: 'hatrack:plain-content-scripts',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      ({ root, mode } = config);
    },
    async generateBundle() {
      for (const source of new Set([...scripts.flatMap(script => script.js ?? []), ...ON_DEMAND])) {
        this.emitFile({ type: 'asset', fileName: builtName(source), source: await buildPlain(source, root, mode) });
      }
      for (const fileName of new Set(scripts.flatMap(script => script.css ?? []))) {
        this.emitFile({ type: 'asset', fileName, source: await readFile(join(root, fileName), 'utf8') });
      }
    },
    renderCrxManifest: manifest => ({
      ...manifest,
      content_scripts: scripts.map(script => ({ ...script, js: script.js?.map(builtName) ?? [] })),
    }),
  };
}

function builtName(source: string): string {
  return source.replace(/\.tsx?$/, '.js');
}

async function buildPlain(source: string, root: string, mode: string): Promise<string> {
  const result = await build({
    root,
    mode,
    configFile: false,
    logLevel: 'warn',
    plugins: [preact()],
    resolve: { alias: { 'webextension-polyfill': join(root, BROWSER) } },
    build: {
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      target: ['chrome123', 'firefox142'],
      rolldownOptions: {
        // As in vite.config.ts: a busy machine is no warning.
        checks: { pluginTimings: false },
        input: source,
        output: { format: 'iife', entryFileNames: builtName(source), codeSplitting: false },
      },
    },
  });
  if ('on' in result) throw new Error(`${source}: expected one build, not a watcher`);
  const [file, ...more] = [result].flat().flatMap(({ output }) => output);
  if (file?.type !== 'chunk' || more.length > 0) {
    throw new Error(`${source}: expected one plain file, got also ${more.map(({ fileName }) => fileName).join(', ')}`);
  }
  return file.code;
}
