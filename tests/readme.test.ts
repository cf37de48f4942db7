import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../src/core/config/parse-config.ts';
import { createRoleMaker } from '../src/core/roles/to-roles.ts';
import { inOtherLanguage, languageOf, userDocuments, withoutCode } from './architecture/documents.ts';
import type { Messages } from './architecture/locales.ts';
import { readText } from './architecture/source.ts';

/** What browsers and README name on screens that are not Hatrack's. */
const ON_OTHER_SCREENS: readonly string[] = [
  ...['Developer mode', 'Load unpacked', 'Load Temporary Add-on…'],
  ...['デベロッパー モード', 'パッケージ化されていない拡張機能を読み込む', '一時的なアドオンを読み込む…', '!'],
];

const { scripts } = JSON.parse(readText('package.json'));

describe.each(userDocuments())('%s', path => {
  const text = readText(path);
  const language = languageOf(path);

  it('shows ways to write a configuration that give roles and no issue', () => {
    for (const example of examplesIn(text)) {
      const { profiles, issues } = parseConfig(example);
      expect(issues).toEqual([]);
      expect(profiles.filter(createRoleMaker(profiles))).not.toEqual([]);
    }
  });

  it('names only commands, files and pictures that exist', () => {
    const commands = [...text.matchAll(/npm run (\w+)/g)].map(([, name = '']) => name);
    expect(commands.filter(name => !(name in scripts))).toEqual([]);
    const links = [...text.matchAll(/(?:src="|\]\()([\w./-]+\.(?:png|gif|md|ini))/g)].map(([, link = '']) => link);
    for (const link of links) expect(() => readText(join(dirname(path), link)), link).not.toThrow();
  });

  it('names buttons, headings and settings as the screens do', () => {
    const messages: Messages = JSON.parse(readText(`public/_locales/${language}/messages.json`));
    const onScreens = new Set([...Object.values(messages).map(({ message }) => message), ...ON_OTHER_SCREENS]);
    const marks = language === 'ja' ? /「([^」]+)」/g : /(?<![\w[])_([^_\n[]+(?:\n[^_\n[]+)?)_(?!\w)/g;
    const named = [...withoutCode(text).matchAll(marks)].map(([, name = '']) => name.replace(/\n/g, ' '));
    expect(named.filter(name => !onScreens.has(name))).toEqual([]);
  });

  it('has a page in the other language with the same examples', () => {
    const other = readText(inOtherLanguage(path));
    expect(examplesIn(other).map(withoutWords)).toEqual(examplesIn(text).map(withoutWords));
  });
});

it('shows each way to write a configuration', () => {
  expect(examplesIn(readText('docs/configuration.md'))).toHaveLength(6);
  expect(examplesIn(readText('README.md'))).toHaveLength(1);
});

function examplesIn(text: string): readonly string[] {
  return [...text.matchAll(/```ini\n(.*?)```/gs)].map(([, example = '']) => example);
}

/** A group may be named in the reader's language. */
function withoutWords(example: string): string {
  return example.replace(/^(group = ).*$/gm, '$1');
}
