import { runNode } from './run.mjs';
import { setUp } from './setup.mjs';

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const isHeaded = hasDisplay && !process.argv.includes('--headless');

await setUp();
const program = isHeaded ? 'scripts/tour/open.ts' : 'scripts/tour/walk.ts';
process.exitCode =
  (await runNode('scripts/build.mjs', [])) || (await runNode('node_modules/tsx/dist/cli.mjs', [program]));
