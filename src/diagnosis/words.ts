import type { Value } from '../core/diagnosis/value.ts';
import { accountText } from '../core/model/account-text.ts';
import type { Text } from '../core/text-key.ts';
import { sizeText } from '../ui/size-text.ts';

/** What the screen says for a value, in the user's language. */
export function wordsOf(text: Text, value: Value): string {
  if (typeof value === 'string') return value;
  const language = text('language');
  if (typeof value === 'number') return value.toLocaleString(language);
  if ('list' in value) return value.list.map(part => wordsOf(text, part)).join(', ');
  if ('bytes' in value) return sizeText(value.bytes, language);
  if ('time' in value) return new Date(value.time).toLocaleString(language);
  if ('read' in value) return value.kind === 'account' ? accountText(value.read) : value.read;
  if ('text' in value) return text(value.text, ...value.args.map(arg => wordsOf(text, arg)));
  const { line, layer } = value;
  const what = wordsOf(text, value.what);
  if (layer !== undefined) return text('inLayer', what, text(`layer_${layer}`));
  return line > 0 ? text('withLine', what, String(line)) : what;
}
