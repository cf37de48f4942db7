import { countElements } from '../aws/page/count-elements.ts';
import { ELEMENTS } from '../aws/selectors.ts';
import type { ScriptReport } from '../core/diagnosis/diagnosis.ts';
import type { Life } from './life.ts';

/** Counts once, when the page has loaded, the elements that Hatrack relies on. The result answers the diagnosis at any time. */
export function createTeller({ signal, isLate }: Life, place: () => ScriptReport['place']): () => ScriptReport {
  let atLoad: ScriptReport['atLoad'];
  const look = (): void => {
    atLoad = countElements(ELEMENTS);
  };
  if (document.readyState !== 'complete') window.addEventListener('load', look, { once: true, signal });
  return () => ({ place: place(), isLate, ...(atLoad && { atLoad }) });
}
