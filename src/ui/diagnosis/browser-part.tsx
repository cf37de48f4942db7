import type { JSX } from 'preact';
import type { DiagnosisFacts } from '../../core/diagnosis/facts.ts';
import { sizeText } from '../size-text.ts';
import { useText } from '../text.ts';
import { Part, Rows } from './part.tsx';

/** The browser: what it allows Hatrack, and what Hatrack stores there. */
export function BrowserPart({ facts }: { readonly facts: DiagnosisFacts }): JSX.Element {
  const text = useText();
  const { version, browser, withheld, optional, sizes, quota } = facts;
  const used = sizes.filter(({ area }) => area === 'local').reduce((sum, { bytes }) => sum + bytes, 0);
  const size = (bytes: number): string => sizeText(bytes, text('language'));
  return (
    <Part title="partBrowser" sum={text('storedOf', size(used), size(quota))}>
      <Rows
        rows={[
          [text('rowVersion'), `Hatrack ${version}, ${browser}`],
          [text('rowWithheld'), withheld.length > 0 ? <code>{withheld.join(' ')}</code> : text('nothingWithheld')],
          [text('rowOptional'), optional.length > 0 ? <code>{optional.join(' ')}</code> : text('nothingOptional')],
          [text('rowStored'), text('storedOf', size(used), size(quota))],
          ...sizes.map(({ area, key, bytes }) => [`${area}/${key}`, size(bytes)] as const),
        ]}
      />
    </Part>
  );
}
