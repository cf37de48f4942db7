/** What rolldown knows of a module, as far as it is asked here. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** What the page itself names. Everything else that it loads at first goes into two files. */
const PAGE = ['/popup/popup.html', '/popup/popup.css', '/popup/main.tsx'];

/**
 * Gathers what the popup loads at first in two files: one that the background loads, too, and one for the rest. Left
 * alone, rolldown makes a file for every set of pages and later parts that share something: a dozen small ones for the
 * popup to load, a tenth larger in all.
 */
export function sharedChunk(id: string, graph: ModuleGraph): string | null {
  const entries = [...entriesThatImport(id, graph)];
  if (!entries.some(entry => entry.endsWith('/popup.html'))) return null;
  if (entries.some(entry => entry.includes('/src/background/'))) return 'core';
  return PAGE.some(path => id.endsWith(path)) ? null : 'ui';
}

/** The entries that a module comes with; what one imports only when it needs it is not counted. */
function entriesThatImport(id: string, graph: ModuleGraph, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(id)) return new Set();
  seen.add(id);
  const { isEntry = false, importers = [] } = graph.getModuleInfo(id) ?? {};
  const above = importers.flatMap(importer => [...entriesThatImport(importer, graph, seen)]);
  return new Set(isEntry ? [id, ...above] : above);
}
