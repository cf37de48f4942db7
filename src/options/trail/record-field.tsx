import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { cleanName } from '../../core/roles/clean-name.ts';
import { explainRecord } from '../../core/trail/explain-record.ts';
import { readRecords } from '../../core/trail/read-records.ts';
import { useText } from '../../ui/text.ts';
import { NoteList } from '../widgets/note-list.tsx';
import './record-field.css';

/** A field for records, and what each says. */
export function RecordField(): JSX.Element {
  const text = useText();
  const id = useId();
  const [pasted, setPasted] = useState('');
  const records = readRecords(pasted);
  const sentences = (records ?? []).map(record => {
    const { key, args } = explainRecord(record);
    return text(key, ...args.map(cleanName));
  });
  return (
    <section class="record-field" aria-labelledby={id}>
      <label id={id} for={`${id}-field`}>
        {text('trailRecord')}
      </label>
      <textarea
        id={`${id}-field`}
        rows={5}
        spellcheck={false}
        aria-describedby={`${id}-help`}
        value={pasted}
        onInput={event => setPasted(event.currentTarget.value)}
      />
      <div role="status">
        <NoteList kind="trail-notes" notes={[...new Set(sentences)]} />
        <p id={`${id}-help`}>{records ? '' : text(pasted.trim() === '' ? 'trailRecordHelp' : 'trailNoRecord')}</p>
      </div>
    </section>
  );
}
