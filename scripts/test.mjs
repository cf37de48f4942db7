import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, runNode } from './run.mjs';

/**
 * @typedef {{passed: number, failures: string[]}} Tally
 * @typedef {{status: string, fullName: string, failureMessages?: string[]}} Test as vitest's JSON reporter has it
 * @typedef {{name: string, status: string, message: string, startTime: number, endTime: number, assertionResults: Test[]}} TestFile times in ms
 */

const out = join(root, 'out');
const vitest = 'node_modules/vitest/vitest.mjs';

/** Failures that the end of the log repeats: a log is often cut to its last lines. */
const REPEATED = 20;

/** Test files whose time is printed. */
const SLOWEST = 10;

/** Cheap checks first; each counts as one test, and all run whatever the others say. */
async function main() {
  const tallies = [
    await check('types', 'node_modules/typescript/bin/tsc', ['--noEmit']),
    await check('lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings']),
    await runTests('unit', ['unit', 'unit-with-fakes']),
  ];
  const build = await check('build', 'scripts/build.mjs', []);
  tallies.push(build, build.failures.length === 0 ? await runTests('e2e', ['e2e']) : await failUnrun('e2e'));
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failures = tallies.flatMap(tally => tally.failures);
  for (const failure of failures.slice(0, REPEATED)) console.log(`\n✗ ${failure}`);
  if (failures.length > REPEATED) console.log(`\n✗ and ${failures.length - REPEATED} more`);
  console.log(`${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length === 0 ? 0 : 1;
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
  return code === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: [name] };
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
  const start = performance.now();
  const code = await runNode(vitest, ['run', ...projects.flatMap(project => ['--project', project]), ...reporters]);
  /** @type {TestFile[] | undefined} */
  const files = readJson(report)?.testResults;
  if (!files) return { passed: 0, failures: [`${name} tests: they broke before they could report`] };
  printTimes(name, performance.now() - start, files);
  const passed = files.flatMap(file => file.assertionResults).filter(test => test.status === 'passed').length;
  const failures = files.flatMap(failuresOf);
  if (code !== 0 && failures.length === 0) failures.push(`${name} tests: an error outside of them`);
  return { passed, failures };
}

/**
 * @param {string} name
 * @param {number} ms that the whole project took
 * @param {readonly TestFile[]} files
 */
function printTimes(name, ms, files) {
  const timed = files.map(file => ({ name: relative(root, file.name), ms: file.endTime - file.startTime }));
  const slowest = timed.sort((one, other) => other.ms - one.ms).slice(0, SLOWEST);
  console.log(`\n${name} tests: ${(ms / 60_000).toFixed(1)} min, of which`);
  for (const file of slowest) console.log(`${(file.ms / 1000).toFixed(1).padStart(7)} s  ${file.name}`);
}

/**
 * A test that was skipped is not passed; a file that broke before its tests counts as one.
 * @param {TestFile} file
 */
function failuresOf({ name, status, message, assertionResults }) {
  const path = relative(root, name);
  if (status === 'failed' && assertionResults.length === 0) return [`${path}\n${message}`];
  return assertionResults
    .filter(test => test.status !== 'passed')
    .map(test => [`${path}: ${test.fullName}`, ...(test.failureMessages ?? [])].join('\n'));
}

/**
 * Tests that could not run are not passed.
 * @param {string} project
 * @returns {Promise<Tally>}
 */
async function failUnrun(project) {
  const list = freshFile(`${project}-list.json`);
  await runNode(vitest, ['list', '--project', project, `--json=${list}`]);
  /** @type {{file: string, name: string}[]} */
  const unrun = readJson(list) ?? [{ file: project, name: 'every test' }];
  return { passed: 0, failures: unrun.map(({ file, name }) => `${relative(root, file)}: ${name}: not run`) };
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
