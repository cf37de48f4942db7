import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode } from './run.mjs';

const webExt = 'node_modules/web-ext/bin/web-ext.js';
const { version } = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));

/** @param {readonly string[]} args */
async function must(...args) {
  const code = await runNode(webExt, ['--no-config-discovery', '--no-input', ...args]);
  if (code !== 0) throw new Error(`web-ext ${args[0]} failed; its message is above.`);
}

await must('lint', '--source-dir=dist/firefox');
for (const browser of ['chrome', 'firefox']) {
  const filename = `hatrack-${browser}-${version}.zip`;
  await must(
    'build',
    `--source-dir=dist/${browser}`,
    '--artifacts-dir=out',
    `--filename=${filename}`,
    '--overwrite-dest',
  );
}
