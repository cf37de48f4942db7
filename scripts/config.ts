import { readFileSync } from 'node:fs';
import { readConfig } from '../src/aws/portal/read-config.ts';
import type { Issue } from '../src/core/config/issues/issue.ts';
import { decodeText } from '../src/core/decode-text.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const MESSAGES = new URL('../public/_locales/en/messages.json', import.meta.url);

const [file, ...others] = process.argv.slice(2);
const text = file === undefined || others.length > 0 ? undefined : read(file);

if (text === undefined) {
  console.error('usage: npm run config -- FILE    (a readable INI file in UTF-8 or UTF-16, or - for standard input)');
  process.exitCode = 2;
} else {
  const { profiles, issues } = readConfig(text);
  const messages: Readonly<Record<string, Message>> = JSON.parse(readFileSync(MESSAGES, 'utf8'));
  const reported = issues.map(issue => ({ ...issue, message: fill(messages[`issue_${issue.code}`], issue) }));
  console.log(JSON.stringify({ profiles, issues: reported }, undefined, 2));
  process.exitCode = issues.some(issue => issue.severity === 'error') ? 1 : 0;
}

/** The English text of an issue: `$arg1$` is its first argument. */
function fill({ message = '', placeholders = {} }: Partial<Message> = {}, { args }: Issue): string {
  return message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const position = placeholders[name.toLowerCase()]?.content.slice(1);
    return args[Number(position) - 1] ?? '';
  });
}

function read(path: string): string | undefined {
  try {
    return decodeText(readFileSync(path === '-' ? process.stdin.fd : path));
  } catch {
    return undefined;
  }
}
