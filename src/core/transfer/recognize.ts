import { type ForeignFormat, foreignFormat } from '../config/foreign-format.ts';
import { headerOf } from '../config/lines/section-header.ts';
import { removeSecrets, type SecretLine, secretLinesOf } from '../config/secrets/remove-secrets.ts';
import { type JsonProblem, readJsonDocuments } from './json-documents.ts';
import { type AccountList, readAccountList } from './organization-accounts.ts';
import { isSetup, readSetup, type SetupReading, type SetupRefusal } from './setup.ts';

/** What a text is that the user imports. */
export type Recognized =
  | {
      readonly kind: 'config';
      /** Without secrets. */
      readonly text: string;
      readonly secretLines: readonly SecretLine[];
    }
  | { readonly kind: 'accounts'; readonly list: AccountList }
  | { readonly kind: 'setup'; readonly reading: SetupReading }
  | ({ readonly kind: 'refused-setup' } & SetupRefusal)
  /** It looks like JSON, but is broken (`problem`) or of an unknown kind. */
  | { readonly kind: 'json'; readonly problem?: JsonProblem }
  | { readonly kind: 'foreign'; readonly format: ForeignFormat }
  /** It has neither a section nor JSON. */
  | { readonly kind: 'nothing' };

/** The start of a JSON object, or of a list of objects or lists. A template may start with `{{` or `{%`, and `[[name]]` is a misspelled header. */
const LIKE_JSON = /^(?:\{(?![{%#])|\[(?!\[[^\][{}",]+\]\])\s*(?:[[{]|\]\s*$))/;

/** Recognizes what a text is by its form, and reads it. Never throws. */
export function recognize(text: string): Recognized {
  if (!LIKE_JSON.test(text.trimStart())) return recognizeConfig(text);
  const reading = readJsonDocuments(text);
  if ('problem' in reading) {
    const format = foreignFormat(text);
    return format === undefined || format === 'JSON'
      ? { kind: 'json', problem: reading.problem }
      : { kind: 'foreign', format };
  }
  const [first, ...more] = reading.values;
  if (more.length === 0 && isSetup(first)) {
    const setup = readSetup(first);
    return 'problem' in setup ? { kind: 'refused-setup', ...setup } : { kind: 'setup', reading: setup };
  }
  const list = readAccountList(reading.values);
  return list ? { kind: 'accounts', list } : { kind: 'json' };
}

function recognizeConfig(text: string): Recognized {
  const format = foreignFormat(text);
  if (format !== undefined) return { kind: 'foreign', format };
  if (!text.split(/\r\n|\r|\n/).some(headerOf)) return { kind: 'nothing' };
  const { text: cleaned, removed } = removeSecrets(text);
  return { kind: 'config', text: cleaned, secretLines: secretLinesOf(removed) };
}
