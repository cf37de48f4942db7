import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode } from './run.mjs';

/**
 * @typedef {{passed: number, failed: number}} Tally
 * @typedef {{status: string, assertionResults: {status: string}[]}} TestFile as vitest's JSON reporter has it
 */

const out = join(root, 'out');
const vitest = 'node_modules/vitest/vitest.mjs';

/** Cheap checks first; each counts as one test, and none stops the others from being told. */
async function main() {
  const tallies = [
    await check('types', 'node_modules/typescript/bin/tsc', ['--noEmit']),
    await check('lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings']),
    await runTests('unit', ['unit', 'unit-with-fakes']),
  ];
  const build = await check('build', 'scripts/build.mjs', []);
  tallies.push(build, build.failed === 0 ? await runTests('e2e', ['e2e']) : await failUnrun('e2e'));
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/**
 * @param {string} name
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<Tally>}
 */
async function check(name, program, args) {
  console.log(`\n— ${name}`);
  const code = await runNode(program, args);
  console.log(code === 0 ? `✓ ${name}` : `✗ ${name}`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * @param {string} name
 * @param {readonly string[]} projects of vitest
 * @returns {Promise<Tally>}
 */
async function runTests(name, projects) {
  console.log(`\n— ${name} tests`);
  const report = freshFile(`${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runNode(vitest, ['run', ...projects.flatMap(project => ['--project', project]), ...reporters]);
  /** @type {TestFile[] | undefined} */
  const files = readJson(report)?.testResults;
  if (!files) return { passed: 0, failed: 1 };
  const tests = files.flatMap(file => file.assertionResults);
  const passed = tests.filter(test => test.status === 'passed').length;
  const brokenFiles = files.filter(file => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = tests.length - passed + brokenFiles.length;
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

/**
 * Tests that could not run are not passed.
 * @param {string} project
 * @returns {Promise<Tally>}
 */
async function failUnrun(project) {
  const list = freshFile(`${project}-list.json`);
  await runNode(vitest, ['list', '--project', project, `--json=${list}`]);
  const failed = Math.max(readJson(list)?.length ?? 0, 1);
  console.log(`\n✗ ${project} tests: none of ${failed} could run, as the build failed`);
  return { passed: 0, failed };
}

/** @param {string} name */
function freshFile(name) {
  mkdirSync(out, { recursive: true });
  const path = join(out, name);
  rmSync(path, { force: true });
  return path;
}

/** @param {string} path */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined; // The run broke before it could report.
  }
}

await main();
