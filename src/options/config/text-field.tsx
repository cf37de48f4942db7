import type { ReadonlySignal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Severity } from '../../core/config/issue.ts';
import { useText } from '../../ui/text.ts';
import { LINE_HEIGHT } from './line-box.ts';
import { LineNumbers } from './line-numbers.tsx';
import { countLines, lineAt, moveCursor } from './line-position.ts';
import './text-field.css';

interface TextFieldProps {
  readonly text: ReadonlySignal<string>;
  readonly marks: ReadonlyMap<number, Severity>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Id of the element that sums the text up. */
  readonly describedBy: string;
  readonly onType: (text: string) => void;
}

/** The text, with its line numbers. The field holds what is typed by itself; it is written to only when the text comes from elsewhere. */
export function TextField({ text, marks, field, describedBy, onType }: TextFieldProps): JSX.Element {
  const say = useText();
  const held = useRef('');
  const view = useView(field);
  const cursorLine = useCursorLine(field, held);
  const current = text.value;
  useLayoutEffect(() => {
    if (!field.current || held.current === current) return;
    replaceText(field.current, held.current, current);
    held.current = current;
  }, [current, field]);
  return (
    <div class="text-field" style={{ '--line-height': `${LINE_HEIGHT}px` }}>
      <LineNumbers lineCount={countLines(current)} view={view} marks={marks} cursorLine={cursorLine} />
      <textarea
        ref={field}
        aria-label={say('optionsTextLabel')}
        aria-describedby={describedBy}
        placeholder={say('optionsTextPlaceholder')}
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        wrap="off"
        onInput={event => {
          held.current = event.currentTarget.value;
          onType(held.current);
        }}
      />
    </div>
  );
}

function replaceText(field: HTMLTextAreaElement, before: string, after: string): void {
  const cursor = moveCursor(before, field.selectionStart, after);
  const { scrollTop } = field;
  field.value = after;
  field.setSelectionRange(cursor, cursor);
  field.scrollTop = scrollTop;
}

function useView(field: RefObject<HTMLTextAreaElement | null>) {
  const [view, setView] = useState({ top: 0, height: 0 });
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return undefined;
    const measure = (): void => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [field]);
  return view;
}

/** Chromium and Firefox tell of the field's own cursor by the document's event. */
function useCursorLine(field: RefObject<HTMLTextAreaElement | null>, held: { readonly current: string }): number {
  const [line, setLine] = useState(1);
  useEffect(() => {
    const follow = (): void => {
      const element = field.current;
      if (element && document.activeElement === element) setLine(lineAt(held.current, element.selectionEnd));
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [field, held]);
  return line;
}
