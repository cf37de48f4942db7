import type { ComponentChildren, JSX } from 'preact';
import type { Section } from '../core/diagnosis/section.ts';
import type { Value } from '../core/diagnosis/value.ts';
import type { Text } from '../core/text-key.ts';
import { useText } from '../ui/text.ts';
import { wordsOf } from './words.ts';

/** A section, folded to its title and its sum. */
export function SectionView({ title, sum, rows }: Section): JSX.Element {
  const text = useText();
  const onScreen = rows.filter(({ isForReport }) => !isForReport);
  return (
    <details class={`part ${title}`}>
      <summary>
        <span class="title">{text(title)}</span>
        <span class="sum">{sum.map(value => wordsOf(text, value)).join(' ')}</span>
      </summary>
      <dl>
        {onScreen.map(
          ({ label, values, isFolded }) =>
            !isFolded && (
              <div key={wordsOf(text, label)}>
                <dt>{shown(text, label)}</dt>
                <dd>{values.flatMap(value => [' ', shown(text, value)]).slice(1)}</dd>
              </div>
            ),
        )}
      </dl>
      {onScreen.map(
        ({ label, values, isFolded }) =>
          isFolded && (
            <details key={wordsOf(text, label)}>
              <summary>{wordsOf(text, label)}</summary>
              <p>{values.map(value => wordsOf(text, value))}</p>
            </details>
          ),
      )}
    </details>
  );
}

function shown(text: Text, value: Value): ComponentChildren {
  const words = wordsOf(text, value);
  if (typeof value === 'object' && 'isCode' in value) return <code key={words}>{words}</code>;
  return typeof value === 'object' && 'tone' in value ? <em class={value.tone}>{words}</em> : words;
}
