import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../src/core/config/parse-config.ts';
import { createRoleMaker } from '../src/core/roles/to-roles.ts';

const README = { 'README.md': read('README.md'), 'README.ja.md': read('README.ja.md') };

describe.each(Object.entries(README))('%s', (_, text) => {
  const examples = [...text.matchAll(/```ini\n(.*?)```/gs)].map(([, example]) => example ?? '');

  it('shows each way to write a configuration, none with a mistake', () => {
    expect(examples).toHaveLength(6);
    for (const example of examples) expect(parseConfig(example).issues).toEqual([]);
  });

  it('lists a role in every example', () => {
    for (const example of examples) {
      const { profiles } = parseConfig(example);
      expect(profiles.filter(createRoleMaker(profiles))).not.toEqual([]);
    }
  });

  it('names only commands, files and pictures that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const commands = [...text.matchAll(/npm run (\w+)/g)].map(([, name]) => name);
    expect(commands.filter(name => name !== undefined && !(name in scripts))).toEqual([]);
    const links = [...text.matchAll(/(?:src="|\]\()([\w./-]+\.(?:png|md|ini))/g)].map(([, path]) => path ?? '');
    for (const path of links) expect(() => read(path), path).not.toThrow();
  });
});

it('gives the same examples in both languages', () => {
  const [english, japanese] = Object.values(README).map(text =>
    [...text.matchAll(/```ini\n(.*?)```/gs)].map(([, example]) => withoutWords(example ?? '')),
  );
  expect(japanese).toEqual(english);
});

/** A group may be named in the reader's language. */
function withoutWords(example: string): string {
  return example.replace(/^(group = ).*$/gm, '$1');
}

function read(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}
