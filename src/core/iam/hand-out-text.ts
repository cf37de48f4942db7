import type { HandOut, HandOutRow } from './hand-out.ts';
import { quote } from './quote.ts';

const LANGUAGES = ['en', 'ja'] as const;

/** The hand-out is in the language of its readers, whatever the browser's is. */
export type HandOutLanguage = (typeof LANGUAGES)[number];

export const HAND_OUT_LANGUAGES: readonly HandOutLanguage[] = LANGUAGES;

interface Words {
  title(base: string): string;
  readonly signIn: string;
  readonly roles: string;
  readonly head: readonly string[];
  readonly open: string;
  readonly notLatin: string;
  readonly hatrack: string;
  readonly aesr: string;
  readonly withoutPortal: string;
  readonly leftOut: string;
  readonly cli: string;
  readonly portal: string;
  readonly keys: string;
  readonly config: string;
  readonly proof: string;
}

const WORDS: Readonly<Record<HandOutLanguage, Words>> = {
  en: {
    title: base => `Switch roles in AWS: ${base}`,
    signIn: 'Sign in here first',
    roles: 'Roles',
    head: ['Display name', 'Account ID', 'Role', 'ARN', 'Color', 'Switch'],
    open: 'Switch',
    notLatin:
      'The console may garble names that are not in Latin letters in its list of recent roles. The links of these roles use another name:',
    hatrack: 'Hatrack: paste this into its options, then save',
    aesr: 'AWS Extend Switch Roles: paste this into its configuration',
    withoutPortal: 'It opens no access portal: sign in at the address above.',
    leftOut: 'It cannot read “=” in the name of a role, so these roles are not in the text:',
    cli: 'AWS CLI',
    portal: 'When the text below is in place, sign in through the access portal; again when the session has ended:',
    keys: 'Enter the access keys of your own user once. They stay on your computer:',
    config: 'Add this to `~/.aws/config`, with your own user name if the text asks for it:',
    proof: 'This shows the role that you work as:',
  },
  ja: {
    title: base => `AWS のスイッチロール: ${base}`,
    signIn: 'まずここからサインインします',
    roles: 'ロール',
    head: ['表示名', 'アカウント ID', 'ロール', 'ARN', '色', '切り替え'],
    open: '切り替え',
    notLatin:
      '表示名が日本語だと、コンソールのロール履歴で文字化けすることがあるため、英語の名前を推奨します。次のロールの切り替えリンクには別の名前を使っています。',
    hatrack: 'Hatrack: オプションに貼り付けて保存します',
    aesr: 'AWS Extend Switch Roles: 設定に貼り付けます',
    withoutPortal: 'アクセスポータルは開けません。上のアドレスからサインインしてください。',
    leftOut: '名前に「=」を含むロールは読み取れないため、次のロールは含まれていません。',
    cli: 'AWS CLI',
    portal: '下の内容を追加したあと、アクセスポータルからサインインします。セッションが切れたときも同じです。',
    keys: '自分の IAM ユーザーのアクセスキーを一度だけ入力します。キーは手元のコンピューターに保存されます。',
    config: '次の内容を `~/.aws/config` に追加します。`YOUR-USER-NAME` があれば自分のユーザー名に置き換えてください。',
    proof: '次のコマンドで、引き受けたロールを確認できます。',
  },
};

/** The hand-out as Markdown. */
export function handOutMarkdown(handOut: HandOut, language: HandOutLanguage): string {
  const { base, signIn, rows, hatrack, aesr, aesrLeftOut, lacksPortal, cli, cliNames, isPortal } = handOut;
  const words = WORDS[language];
  const renamed = rows.filter(({ latinName }) => latinName !== undefined);
  const shell = (...command: readonly string[]) => fenced('sh', command.map(word).join(' '));
  const parts = [
    `# ${escaped(words.title(base))}`,
    `${words.signIn}: <${signIn}>`,
    `## ${words.roles}`,
    tableOf(rows, words),
    ...(renamed.length > 0 ? [words.notLatin, renamed.map(renaming).join('\n')] : []),
    `## ${words.hatrack}`,
    fenced('ini', hatrack),
    `## ${words.aesr}`,
    ...(lacksPortal ? [words.withoutPortal] : []),
    ...(aesrLeftOut.length > 0 ? [words.leftOut, aesrLeftOut.map(name => `- ${escaped(name)}`).join('\n')] : []),
    fenced('ini', aesr),
    `## ${words.cli}`,
    isPortal ? words.portal : words.keys,
    shell('aws', ...(isPortal ? ['sso', 'login'] : ['configure']), '--profile', cliNames.signIn),
    words.config,
    fenced('ini', cli),
    words.proof,
    shell('aws', 'sts', 'get-caller-identity', '--profile', cliNames.role),
  ];
  return `${parts.join('\n\n')}\n`;
}

function tableOf(rows: readonly HandOutRow[], { head, open }: Words): string {
  const cells = rows.map(({ name, account, roleName, arn, color, link }) => [
    ...[escaped(name), account, escaped(roleName), `\`${arn}\``, color, `[${open}](${link})`],
  ]);
  return [head, head.map(() => '---'), ...cells].map(line => `| ${line.join(' | ')} |`).join('\n');
}

function renaming({ name, latinName = '' }: HandOutRow): string {
  return `- ${escaped(name)} → \`${latinName}\``;
}

/** A name of a text means itself in Markdown, whatever is in it. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&');
}

/** The fence is longer than any in the text. */
function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...(text.match(/`{3,}/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

/** A word of a shell, in quotes where it needs them. */
function word(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : quote(text);
}
