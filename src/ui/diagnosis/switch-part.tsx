import type { JSX } from 'preact';
import type { DiagnosisFacts } from '../../core/diagnosis/facts.ts';
import type { PortalEnd } from '../../core/diagnosis/portal-end.ts';
import type { TextKey } from '../../core/text-key.ts';
import { useText } from '../text.ts';
import { Part, Rows } from './part.tsx';

const ENDS: Readonly<Record<string, TextKey>> = {
  switched: 'switchDone',
  'handed-over': 'switchHandedOver',
  opened: 'switchOpened',
};

const PORTAL_ENDS = {
  'signed-in': 'portalSignedIn',
  'somebody-else': 'portalSomebodyElse',
  unseen: 'portalUnseen',
} as const satisfies Readonly<Record<PortalEnd, TextKey>>;

/** The last switch of the tab: what was sent, by which way, and what came of it. */
export function SwitchPart({ facts }: { readonly facts: DiagnosisFacts }): JSX.Element {
  const text = useText();
  const { lastSwitch, portalEnd } = facts;
  if (!lastSwitch) {
    return (
      <Part title="partSwitch" sum={text('switchNone')}>
        <p>{text('switchNoneHelp')}</p>
      </Part>
    );
  }
  const { roleName, at, request, steps, result, why, answer } = lastSwitch;
  // The switch has happened, and the page that came back is an error.
  const isDone = why === 'console-error';
  const end = text(ENDS[isDone ? 'switched' : result] ?? 'switchFailed');
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
          portalEnd
            ? [text('rowPortal'), text(PORTAL_ENDS[portalEnd])]
            : [text('rowRequest'), request ? <code>POST {request.url}</code> : text('switchNotSent')],
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
