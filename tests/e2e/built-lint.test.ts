import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { builtExtension } from './browser/extension.ts';

const WEB_EXT = 'node_modules/web-ext/bin/web-ext.js';

interface Warning {
  readonly code: string;
  readonly file: string;
}

it('addons.mozilla.org has nothing against the build for Firefox but the innerHTML that Preact has and nobody calls', async () => {
  const args = [WEB_EXT, 'lint', '--no-config-discovery', '--output=json', `--source-dir=${builtExtension.firefox}`];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const { errors, warnings }: { errors: unknown[]; warnings: Warning[] } = JSON.parse(stdout);
  expect(errors).toEqual([]);
  const own = warnings.filter(({ code, file }) => code !== 'UNSAFE_VAR_ASSIGNMENT' || !hasOnlyPreacts(file));
  expect(own).toEqual([]);
});

/** Whether each `innerHTML` of a file is a line of Preact's `dangerouslySetInnerHTML`. */
function hasOnlyPreacts(file: string): boolean {
  const text = readFileSync(join(builtExtension.firefox, file), 'utf8');
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(/innerHTML/g) === count(/__html==\w+\.innerHTML|\.innerHTML=\w+\.__html/g);
}
