import { runNode } from './run.mjs';
import { setUp } from './setup.mjs';

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** `--pictures`: those of the README; `--headless`: the tour, though there is a display. */
function program() {
  if (process.argv.includes('--pictures')) return 'scripts/tour/pictures.ts';
  return hasDisplay && !process.argv.includes('--headless') ? 'scripts/tour/open.ts' : 'scripts/tour/walk.ts';
}

await setUp();
process.exitCode =
  (await runNode('scripts/build.mjs', [])) || (await runNode('node_modules/tsx/dist/cli.mjs', [program()]));
