import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CrxPlugin, ManifestV3Export } from '@crxjs/vite-plugin';
import type { ResolvedConfig } from 'vite';
import { buildApart } from './build-apart.ts';

type Manifest = Extract<ManifestV3Export, { manifest_version: number }>;
type ContentScripts = NonNullable<Manifest['content_scripts']>;

/** Brought into a page when they are needed; the manifest does not name them. */
const ON_DEMAND = ['menu', 'diagnosis', 'offer', 'arrival'].map(name => `src/content/on-demand/${name}/main.iife.ts`);

/**
 * Builds each content script as one plain file: no import, no loader, nothing web-accessible.
 * crxjs must not see them: its own build of `*.iife.ts` takes neither plugins nor JSX, and sets an option Vite warns about.
 */
export function plainContentScripts(scripts: ContentScripts): CrxPlugin {
  let config: ResolvedConfig;
  return {
    name: 'hatrack:plain-content-scripts',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    async generateBundle() {
      for (const source of new Set([...scripts.flatMap(script => script.js ?? []), ...ON_DEMAND])) {
        this.emitFile({ type: 'asset', fileName: builtName(source), source: await buildPlain(source, config) });
      }
      for (const fileName of new Set(scripts.flatMap(script => script.css ?? []))) {
        this.emitFile({ type: 'asset', fileName, source: await readFile(join(config.root, fileName), 'utf8') });
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

async function buildPlain(source: string, config: ResolvedConfig): Promise<string> {
  const files = await buildApart(config, {
    input: source,
    options: { modulePreload: false },
    output: { format: 'iife', entryFileNames: builtName(source), codeSplitting: false },
  });
  const [file, ...more] = files;
  if (file?.type !== 'chunk' || more.length > 0) {
    throw new Error(`${source}: expected one plain file, got also ${more.map(({ fileName }) => fileName).join(', ')}`);
  }
  return file.code;
}
