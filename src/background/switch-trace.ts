import type { SwitchRequest } from '../aws/switch-request.ts';
import { type SwitchReport, type SwitchStep, toldFields, withReport } from '../core/switching/switch-report.ts';
import { switchReports } from '../platform/background-items.ts';
import { logFailure } from '../platform/log.ts';
import { changeItem } from './change-item.ts';
import type { SentRequest } from './switch-end.ts';

interface Trace {
  request?: NonNullable<SwitchReport['request']>;
  steps: SwitchStep[];
}

/** What the switches under way have sent, by the tab that carries them out. */
const traces = new Map<number, Trace>();

/** Notes what a tab is to send; of a token only that there is one. */
export function traceRequest(tabId: number, { url, fields }: Pick<SwitchRequest, 'url' | 'fields'>): void {
  traces.set(tabId, { request: { url, fields: toldFields(fields) }, steps: [] });
}

/** Notes a way that was tried, and what came of it. */
export function traceStep(tabId: number, way: string, result: string): void {
  traces.get(tabId)?.steps.push({ way, result });
}

interface End
  extends Pick<SwitchReport, 'tabId' | 'shownIn' | 'roleName' | 'result' | 'why' | 'obstacle' | 'portalRole'> {
  /** Where the request was no form of the tab. */
  readonly sent?: SentRequest | undefined;
  readonly answer?: string | undefined;
  readonly via?: string | undefined;
}

/** Keeps what was sent with how it ended, for the diagnosis. That can't keep a switch from its end. */
export async function keepTrace({ sent, answer, via, ...end }: End): Promise<void> {
  const { request = sent && { url: sent.url, fields: toldFields(sent.fields) }, steps } = takeTrace(end);
  const report = {
    ...{ ...end, at: Date.now(), steps },
    ...(request && { request }),
    ...(answer !== undefined && { answer }),
    ...(via !== undefined && { via }),
  };
  try {
    await changeItem(switchReports, reports => withReport(reports, report));
  } catch (error) {
    logFailure('a switch was not kept for the diagnosis', error);
  }
}

function takeTrace({ tabId, shownIn }: Pick<End, 'tabId' | 'shownIn'>): Trace {
  const trace = traces.get(shownIn) ?? traces.get(tabId) ?? { steps: [] };
  traces.delete(shownIn);
  traces.delete(tabId);
  return trace;
}
