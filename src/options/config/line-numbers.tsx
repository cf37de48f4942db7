import type { JSX } from 'preact';
import type { Severity } from '../../core/config/issue.ts';
import { linesInView, lineTop } from './line-box.ts';

interface LineNumbersProps {
  readonly lineCount: number;
  /** px of the field's content that are in view. */
  readonly view: { readonly top: number; readonly height: number };
  readonly marks: ReadonlyMap<number, Severity>;
  readonly cursorLine: number;
}

/** The numbers beside the text, only those in view. For the eye: the issue list says the same in words. */
export function LineNumbers({ lineCount, view, marks, cursorLine }: LineNumbersProps): JSX.Element {
  const { first, last } = linesInView(view, lineCount);
  const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return (
    <div class="line-numbers" style={{ '--digits': Math.max(2, String(lineCount).length) }} aria-hidden="true">
      <div class="numbers" style={{ transform: `translateY(${lineTop(first) - view.top}px)` }}>
        {numbers.map(number => (
          <div key={number} class={number === cursorLine ? 'number current' : 'number'} data-mark={marks.get(number)}>
            {number}
          </div>
        ))}
      </div>
    </div>
  );
}
