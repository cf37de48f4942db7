import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Root of the checkout; every command runs here. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command with our own output and a closed stdin; answers its exit code, 127 when there is no such command.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] added to ours
 * @returns {Promise<number>}
 */
export function run(command, args, env = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && command === 'npm',
    });
    child.once('error', () => resolve(127));
    child.once('exit', code => resolve(code ?? 1));
  });
}

/**
 * Runs a Node program of a dependency, without the weight of npx.
 * @param {string} file below node_modules, or a script of ours
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export function runNode(file, args, env) {
  return run(process.execPath, [file, ...args], env);
}
