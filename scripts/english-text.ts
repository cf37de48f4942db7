import { readFileSync } from 'node:fs';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const messages: Readonly<Record<string, Message>> = JSON.parse(
  readFileSync(new URL('../public/_locales/en/messages.json', import.meta.url), 'utf8'),
);

/** The English text of a key: `$arg1$` in it is its first argument. */
export function englishText(key: string, args: readonly string[]): string {
  const { message = '', placeholders = {} }: Partial<Message> = messages[key] ?? {};
  return message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const position = placeholders[name.toLowerCase()]?.content.slice(1);
    return args[Number(position) - 1] ?? '';
  });
}
