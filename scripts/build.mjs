import { spawn } from 'node:child_process';
import { root } from './run.mjs';

const BROWSERS = ['chrome', 'firefox'];

/**
 * Builds for one browser with Vite; whatever it writes to stderr is a warning, and a warning fails the build.
 * @param {string} browser
 * @returns {Promise<boolean>} whether it went without
 */
function build(browser) {
  return new Promise((resolve, reject) => {
    const vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', browser], {
      cwd: root,
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    let warnings = '';
    vite.stderr.on('data', chunk => {
      warnings += chunk;
      process.stderr.write(chunk);
    });
    vite.once('error', reject);
    vite.once('close', code => {
      const clean = code === 0 && warnings.trim() === '';
      if (!clean) console.error(`The build for ${browser} ${code === 0 ? 'has warnings' : 'failed'}.`);
      resolve(clean);
    });
  });
}

for (const browser of BROWSERS) {
  if (!(await build(browser))) process.exitCode = 1;
}
