import { readFileSync } from 'node:fs';
import { type CrxPlugin, crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { plainContentScripts } from './scripts/build/plain-content-scripts.ts';
import { plainImports } from './scripts/build/plain-imports.ts';
import { popupByItself } from './scripts/build/popup-by-itself.ts';

const {
  content_scripts: contentScripts,
  action: { default_popup: popup, ...action },
  ...rest
} = JSON.parse(readFileSync(new URL('manifest.json', import.meta.url), 'utf8'));

const manifest = { ...rest, action };

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

const UNIT_TESTS = ['src/**/*.test.{ts,tsx}', 'tests/*.test.ts', 'tests/emulator/**/*.test.ts'];

/** They put fakes in the place of modules, each its own. */
const WITH_FAKES = [
  'src/{background,platform}/**/*.test.ts',
  'src/options/draft/kept-config.test.ts',
  'src/options/settings/{config-draft,data-store}.test.ts',
  'tests/sync-interleavings.test.ts',
];
const FIXED_SEED = 'tests/fixed-seed.ts';
const SOAK_WITH_FAKES = ['tests/soak/sync-interleavings.test.ts'];

/** ms; property tests take seconds where another program wants the cores, too. */
const UNIT_TIMEOUT = 20_000;
const SOAK_TIMEOUT = 600_000;

export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  const building = mode === 'chrome' || mode === 'firefox';
  return {
    plugins: building
      ? [
          preact(),
          crx({ manifest: manifest as ManifestV3Export, browser }),
          plainContentScripts(contentScripts),
          popupByItself(popup),
          withoutWebAccessibleResources(),
          plainImports(),
        ]
      : [preact()],
    build: {
      outDir: `dist/${browser}`,
      target: ['chrome123', 'firefox142'],
      rollupOptions: {
        // Pages that the manifest does not name.
        input: { 'form-page': 'src/form-page/form-page.html', demo: 'src/demo/demo.html' },
        // A build fails on any warning; a busy machine is none.
        checks: { pluginTimings: false },
      },
    },
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            testTimeout: UNIT_TIMEOUT,
            setupFiles: FIXED_SEED,
            include: UNIT_TESTS,
            exclude: WITH_FAKES,
            // Pure logic keeps nothing: a process for each file would take three times as long.
            isolate: false,
          },
        },
        {
          extends: true,
          test: {
            name: 'unit-with-fakes',
            testTimeout: UNIT_TIMEOUT,
            setupFiles: FIXED_SEED,
            include: WITH_FAKES,
          },
        },
        {
          extends: true,
          test: {
            name: 'e2e',
            include: ['tests/e2e/**/*.test.ts'],
            testTimeout: 120_000,
            expect: { poll: { timeout: 30_000 } },
            hookTimeout: 120_000,
            // A fifth of the time a test waits for a limit of the product's to pass: three at once keep two cores busy.
            maxWorkers: 3,
            // The files share no state, and loading Puppeteer anew for each takes a second.
            isolate: false,
            // They share a browser, too; it is closed when a worker has run its last file.
            environment: './tests/e2e/browser/worker-environment.ts',
          },
        },
        {
          extends: true,
          test: {
            name: 'soak',
            include: ['tests/soak/**/*.test.ts'],
            exclude: SOAK_WITH_FAKES,
            testTimeout: SOAK_TIMEOUT,
            hookTimeout: 120_000,
            maxWorkers: 2,
            isolate: false,
            environment: './tests/e2e/browser/worker-environment.ts',
          },
        },
        {
          extends: true,
          test: {
            name: 'soak-unit',
            include: UNIT_TESTS,
            exclude: WITH_FAKES,
            testTimeout: SOAK_TIMEOUT,
            maxWorkers: 2,
            isolate: false,
          },
        },
        {
          extends: true,
          test: {
            name: 'soak-with-fakes',
            include: [...SOAK_WITH_FAKES, ...WITH_FAKES],
            testTimeout: SOAK_TIMEOUT,
            maxWorkers: 2,
          },
        },
      ],
    },
  };
});
