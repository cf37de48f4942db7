import { readFileSync } from 'node:fs';
import { readConfig } from '../src/aws/read-config.ts';
import { decodeText } from '../src/core/decode-text.ts';

const [file, ...others] = process.argv.slice(2);
const text = file === undefined || others.length > 0 ? undefined : read(file);

if (text === undefined) {
  console.error('usage: npm run config -- FILE    (a readable INI file in UTF-8 or UTF-16, or - for standard input)');
  process.exitCode = 2;
} else {
  const { profiles, issues } = readConfig(text);
  console.log(JSON.stringify({ profiles, issues }, undefined, 2));
  process.exitCode = issues.some(issue => issue.severity === 'error') ? 1 : 0;
}

function read(path: string): string | undefined {
  try {
    return decodeText(readFileSync(path === '-' ? process.stdin.fd : path));
  } catch {
    return undefined;
  }
}
