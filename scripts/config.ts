import { readConfig } from '../src/aws/portal/read-config.ts';
import { englishText } from './english-text.ts';
import { readText } from './read-text.ts';

const [file, ...others] = process.argv.slice(2);
const text = file === undefined || others.length > 0 ? undefined : readText(file);

if (text === undefined) {
  console.error('usage: npm run config -- FILE    (a readable INI file in UTF-8 or UTF-16, or - for standard input)');
  process.exitCode = 2;
} else {
  const { profiles, issues } = readConfig(text);
  const reported = issues.map(issue => ({ ...issue, message: englishText(`issue_${issue.code}`, issue.args) }));
  console.log(JSON.stringify({ profiles, issues: reported }, undefined, 2));
  process.exitCode = issues.some(issue => issue.severity === 'error') ? 1 : 0;
}
