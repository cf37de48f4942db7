import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Text } from '../../core/text-key.ts';
import { Button } from '../../ui/button.tsx';
import { sizeText } from '../../ui/size-text.ts';
import { useText } from '../../ui/text.ts';
import type { DataStore } from './data-store.ts';
import type { StoredKind } from './stored-kinds.ts';
import './settings-view.css';

interface ClearDataProps {
  readonly store: DataStore;
  readonly hasDraft: boolean;
}

/** Clears everything that is stored. First asks below its button, and lists what will go. */
export function ClearData({ store, hasDraft }: ClearDataProps): JSX.Element {
  const text = useText();
  const button = useRef<HTMLButtonElement>(null);
  const kinds = store.question.value;
  const close = (act: () => void): void => {
    act();
    button.current?.focus();
  };
  return (
    <>
      <div class="setting">
        <span id="clear-name" class="name">
          {text('dataClear')}
        </span>
        <p id="clear-help">{text('dataClearHelp')}</p>
        <Button
          buttonRef={button}
          name={text('dataClearAsk')}
          aria-describedby="clear-help"
          aria-expanded={kinds !== undefined}
          act={() => (kinds ? store.keep() : void store.ask())}
        />
      </div>
      {store.hasFailed.value && (
        <p class="clear-failed" role="alert">
          {text('dataClearFailed')}
        </p>
      )}
      {kinds && (
        <Question
          kinds={kinds}
          hasDraft={hasDraft}
          onClear={() => close(() => void store.clear())}
          onKeep={() => close(store.keep)}
        />
      )}
    </>
  );
}

interface QuestionProps {
  readonly kinds: readonly StoredKind[];
  readonly hasDraft: boolean;
  readonly onClear: () => void;
  readonly onKeep: () => void;
}

function Question({ kinds, hasDraft, onClear, onKeep }: QuestionProps): JSX.Element {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const isEmpty = kinds.length === 0 && !hasDraft;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      ref={box}
      class="clear-question"
      role="group"
      tabIndex={-1}
      aria-labelledby="clear-title"
      onKeyDown={event => event.key === 'Escape' && onKeep()}
    >
      <h3 id="clear-title">{text(isEmpty ? 'dataNothing' : 'dataClearTitle')}</h3>
      {kinds.length > 0 && (
        <dl>
          {kinds.map(kind => (
            <div key={kind.name}>
              <dt>{text(kind.name)}</dt>
              <dd>{amountText(text, kind)}</dd>
            </div>
          ))}
        </dl>
      )}
      {hasDraft && <p>{text('dataDraftGoes')}</p>}
      {!isEmpty && (
        <p>
          {text('dataClearUndo')} {text('dataClearOthers')}
        </p>
      )}
      <div class="buttons">
        {!isEmpty && <Button kind="danger" name={text('dataClearNow')} act={onClear} />}
        <Button name={text(isEmpty ? 'dismiss' : 'dataKeep')} act={onKeep} />
      </div>
    </div>
  );
}

function amountText(text: Text, { size, count }: StoredKind): string {
  return count === undefined ? sizeText(size, text('language')) : count.toLocaleString(text('language'));
}
