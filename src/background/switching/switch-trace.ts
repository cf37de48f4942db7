import type { SentRequest } from '../../core/switching/sent-request.ts';
import type { SwitchRecord, SwitchStep } from '../../core/switching/switch-record.ts';

interface Trace {
  readonly request?: SentRequest;
  readonly steps?: SwitchStep[];
}

/** What the switches under way have sent, by tab. */
const traces = new Map<number, Trace>();

/** Notes the request that a tab sends. */
export function traceRequest(tabId: number, { url, fields }: SentRequest): void {
  traces.set(tabId, { request: { url, fields }, steps: [] });
}

/** Notes a way that was tried, and its result. */
export function traceStep(tabId: number, way: string, result: string): void {
  traces.get(tabId)?.steps?.push({ way, result });
}

/** Returns the notes on a switch that has ended, and forgets them. */
export function takeTrace({ tabId, shownIn }: Pick<SwitchRecord, 'tabId' | 'shownIn'>): Trace {
  const trace = traces.get(shownIn) ?? traces.get(tabId) ?? {};
  traces.delete(shownIn);
  traces.delete(tabId);
  return trace;
}
