import { readPaths } from './source.ts';

/** The pages that users read. What the console's facts and the house are is for those who change the code. */
export function userDocuments(): readonly string[] {
  const developers = ['docs/console.md', 'docs/house.md'];
  return ['README.md', 'README.ja.md', ...readPaths('docs', /\.md$/).filter(path => !developers.includes(path))];
}

export function languageOf(path: string): 'en' | 'ja' {
  return path.includes('.ja.') ? 'ja' : 'en';
}

export function inOtherLanguage(path: string): string {
  return path.includes('.ja.') ? path.replace('.ja.', '.') : path.replace(/(?=\.md$)/, '.ja');
}

/** Without blocks of code and what is between back-ticks. */
export function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```/g, '').replace(/`[^`]*`/g, '');
}
