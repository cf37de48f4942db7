import { runNode } from './run.mjs';
import { setUp } from './setup.mjs';

await setUp();
process.exitCode =
  (await runNode('scripts/build.mjs', [])) ||
  (await runNode('node_modules/tsx/dist/cli.mjs', ['tests/bench/main.ts', ...process.argv.slice(2)]));
