import { readFileSync } from 'node:fs';
import { type CrxPlugin, crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { plainContentScripts } from './scripts/build/plain-content-scripts.ts';

const { content_scripts: contentScripts, ...manifest } = JSON.parse(
  readFileSync(new URL('manifest.json', import.meta.url), 'utf8'),
);

/** crxjs lists files for `scripting.executeScript` as web-accessible; Hatrack gives pages no handle at all. */
function withoutWebAccessibleResources(): CrxPlugin {
  return {
    name: 'hatrack:without-web-accessible-resources',
    enforce: 'post',
    renderCrxManifest(built) {
      const { web_accessible_resources: _, ...rest } = built;
      return rest as typeof built;
    },
  };
}

export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  const building = mode === 'chrome' || mode === 'firefox';
  return {
    plugins: building
      ? [
          preact(),
          crx({ manifest: manifest as ManifestV3Export, browser }),
          plainContentScripts(contentScripts),
          withoutWebAccessibleResources(),
        ]
      : [preact()],
    build: {
      outDir: `dist/${browser}`,
      target: ['chrome123', 'firefox140'],
      modulePreload: { polyfill: false },
      // Pages that the manifest does not name.
      rollupOptions: { input: { 'form-page': 'src/form-page/form-page.html' } },
    },
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: ['src/**/*.test.{ts,tsx}', 'tests/*.test.ts', 'tests/emulator/**/*.test.ts'],
          },
        },
        {
          extends: true,
          test: {
            name: 'e2e',
            include: ['tests/e2e/**/*.test.ts'],
            testTimeout: 60_000,
            hookTimeout: 120_000,
            fileParallelism: false,
          },
        },
      ],
    },
  };
});
