import type { CrxPlugin } from '@crxjs/vite-plugin';
import type { ResolvedConfig } from 'vite';
import { buildApart } from './build-apart.ts';
import { plainImports } from './plain-imports.ts';

/**
 * Builds the popup apart from the other pages, so that one script and one style sheet lead to its first rows: a module that
 * it shared with another page would be a file of its own. What it imports later stays in files of their own.
 * @param page path of its HTML
 */
export function popupByItself(page: string): CrxPlugin {
  let config: ResolvedConfig;
  return {
    name: 'hatrack:popup-by-itself',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    async generateBundle() {
      const files = await buildApart(config, {
        input: page,
        plugins: [plainImports()],
        options: { assetsDir: 'assets/popup' },
        output: { codeSplitting: { groups: [{ name: (id, graph) => (isNeededAtOnce(id, graph) ? 'popup' : null) }] } },
      });
      for (const file of files) {
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
