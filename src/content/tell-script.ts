import { countElements } from '../aws/page/count-elements.ts';
import { ELEMENTS } from '../aws/selectors.ts';
import type { ScriptReport } from '../core/diagnosis/facts.ts';
import type { Life } from './life.ts';

/** Looks once, when the page has loaded, for all that Hatrack relies on; tells it to the diagnosis, whenever that asks. */
export function createTeller({ signal, isLate }: Life, place: () => ScriptReport['place']): () => ScriptReport {
  let atLoad: ScriptReport['atLoad'];
  const look = (): void => {
    atLoad = countElements(ELEMENTS);
  };
  if (document.readyState !== 'complete') window.addEventListener('load', look, { once: true, signal });
  return () => ({ place: place(), isLate, ...(atLoad && { atLoad }) });
}
