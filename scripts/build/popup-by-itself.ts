import { join } from 'node:path';
import type { CrxPlugin } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { plainImports } from './plain-imports.ts';

/** What pages without webextension-polyfill have in its place. */
const BROWSER = 'src/platform/page-browser.ts';

/**
 * Builds the popup apart from the other pages, so that one script and one style sheet lead to its first rows: a module that
 * it shared with another page would be a file of its own. What it imports later stays in files of their own.
 * @param page path of its HTML
 */
export function popupByItself(page: string): CrxPlugin {
  let root = '';
  let mode = '';
  return {
    name: 'hatrack:popup-by-itself',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      ({ root, mode } = config);
    },
    async generateBundle() {
      const result = await build({
        root,
        mode,
        configFile: false,
        logLevel: 'warn',
        plugins: [preact(), plainImports()],
        resolve: { alias: { 'webextension-polyfill': join(root, BROWSER) } },
        build: {
          write: false,
          copyPublicDir: false,
          assetsDir: 'assets/popup',
          target: ['chrome123', 'firefox142'],
          rolldownOptions: {
            checks: { pluginTimings: false },
            input: page,
            output: {
              codeSplitting: { groups: [{ name: (id, graph) => (isNeededAtOnce(id, graph) ? 'popup' : null) }] },
            },
          },
        },
      });
      if ('on' in result) throw new Error(`${page}: expected one build, not a watcher`);
      for (const file of [result].flat().flatMap(({ output }) => output)) {
        this.emitFile({
          type: 'asset',
          fileName: file.fileName,
          source: file.type === 'chunk' ? file.code : file.source,
        });
      }
    },
    renderCrxManifest: manifest => ({ ...manifest, action: { ...manifest.action, default_popup: page } }),
  };
}

/** What rolldown knows of a module, as far as it is asked here. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** Whether a module comes with the page; what one imports only when it needs it does not. */
function isNeededAtOnce(id: string, graph: ModuleGraph, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const { isEntry = false, importers = [] } = graph.getModuleInfo(id) ?? {};
  return isEntry || importers.some(importer => isNeededAtOnce(importer, graph, seen));
}
