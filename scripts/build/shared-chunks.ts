/** What rolldown tells of a module, as far as it is asked here. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/**
 * Gathers what the popup shares with others in two files: one for background and popup, one for popup and options.
 * Left alone, rolldown makes a file for every set of pages that share something: a dozen small ones for the popup to
 * load, a tenth larger in all.
 */
export function sharedChunk(id: string, graph: ModuleGraph): string | null {
  const entries = [...entriesThatImport(id, graph)];
  if (!entries.some(entry => entry.endsWith('/popup.html'))) return null;
  if (entries.some(entry => entry.includes('/src/background/'))) return 'core';
  return entries.some(entry => entry.endsWith('/options.html')) ? 'ui' : null;
}

/** The entries that a module comes with; what one imports only when it needs it is not counted. */
function entriesThatImport(id: string, graph: ModuleGraph, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(id)) return new Set();
  seen.add(id);
  const { isEntry = false, importers = [] } = graph.getModuleInfo(id) ?? {};
  const above = importers.flatMap(importer => [...entriesThatImport(importer, graph, seen)]);
  return new Set(isEntry ? [id, ...above] : above);
}
