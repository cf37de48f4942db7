import type { SentRequest } from '../../core/switching/sent-request.ts';
import type { SwitchRecord, SwitchStep } from '../../core/switching/switch-record.ts';

interface Trace {
  readonly request?: SentRequest;
  readonly steps?: SwitchStep[];
}

/** What the switches under way have sent, by the tab that carries them out. */
const traces = new Map<number, Trace>();

/** Notes what a tab is to send. */
export function traceRequest(tabId: number, { url, fields }: SentRequest): void {
  traces.set(tabId, { request: { url, fields }, steps: [] });
}

/** Notes a way that was tried, and what came of it. */
export function traceStep(tabId: number, way: string, result: string): void {
  traces.get(tabId)?.steps?.push({ way, result });
}

/** What was noted of a switch that has ended; it is forgotten here. */
export function takeTrace({ tabId, shownIn }: Pick<SwitchRecord, 'tabId' | 'shownIn'>): Trace {
  const trace = traces.get(shownIn) ?? traces.get(tabId) ?? {};
  traces.delete(shownIn);
  traces.delete(tabId);
  return trace;
}
