import type { JSX } from 'preact';
import type { DiagnosisFacts } from '../../core/diagnosis/facts.ts';
import type { SwitchReport } from '../../core/switching/switch-report.ts';
import { useText } from '../text.ts';
import { Part, Rows } from './part.tsx';

/** The last switch of the tab: what was sent, by which way, and what came of it. */
export function SwitchPart({ lastSwitch }: { readonly lastSwitch: SwitchReport | undefined }): JSX.Element {
  const text = useText();
  if (!lastSwitch) {
    return (
      <Part title="partSwitch" sum={text('switchNone')}>
        <p>{text('switchNoneHelp')}</p>
      </Part>
    );
  }
  const { roleName, at, request, steps, result, why, answer } = lastSwitch;
  const end = text(
    result === 'switched' ? 'switchDone' : result === 'handed-over' ? 'switchHandedOver' : 'switchFailed',
  );
  return (
    <Part title="partSwitch" sum={end}>
      <Rows
        rows={[
          [text('rowSwitchTo'), roleName ?? text('switchBack')],
          [text('rowTime'), new Date(at).toLocaleString(text('language'))],
          [
            text('rowAnswer'),
            <>
              {end} {why && <code>{why}</code>} {answer}
            </>,
          ],
          [text('rowRequest'), request ? <code>POST {request.url}</code> : text('switchNotSent')],
          ...Object.entries(request?.fields ?? {}).map(
            ([name, value]) => [name, <code key={name}>{value}</code>] as const,
          ),
          ...steps.map(
            ({ way, result: came }, index) =>
              [text('rowWay', String(index + 1)), <code key={way}>{`${way}: ${came}`}</code>] as const,
          ),
        ]}
      />
    </Part>
  );
}

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

function sizeText(bytes: number, language: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return value.toLocaleString(language, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 });
}
