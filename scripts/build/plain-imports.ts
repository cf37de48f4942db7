import type { Plugin } from 'vite';

/** Vite wraps each `import()` in this helper, which asks the browser for files that the imported one will ask for. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Leaves `import()` as it is: an extension's files are on the disk, and the helper is a thirtieth of the popup. The helper
 * would also load stylesheets, so a stylesheet of a page's own part fails the build: import it as `?inline`.
 */
export function plainImports(): Plugin {
  return {
    name: 'hatrack:plain-imports',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      build: {
        modulePreload: {
          polyfill: false,
          resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
        },
      },
    }),
    load: id => (id === HELPER ? 'export const __vitePreload = load => load();' : null),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const wanting = Object.values(bundle).find(
          file => file.type === 'chunk' && file.code.includes('__vite__mapDeps'),
        );
        if (wanting) this.error(`${wanting.fileName} imports a stylesheet with a part of the page`);
      },
    },
  };
}
