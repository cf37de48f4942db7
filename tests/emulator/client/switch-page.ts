/**
 * The real page is a React form: it sends what `input` events have reported, not the values of the fields
 * (docs/console.md 2.5.4).
 */
export {};

const form = document.querySelector('form');
const heard = new Map<HTMLInputElement, string>();
const trigger = document.querySelector('#color');
const list = document.querySelector<HTMLElement>('[role=listbox]');
const color = document.querySelector<HTMLInputElement>('[name=color]');

for (const input of document.querySelectorAll<HTMLInputElement>('label input')) {
  heard.set(input, input.value);
  input.addEventListener('input', () => heard.set(input, input.value));
}

form?.addEventListener('submit', () => {
  for (const [input, value] of heard) input.value = value;
});

trigger?.addEventListener('click', () => list?.toggleAttribute('hidden'));

list?.addEventListener('click', ({ target }) => {
  const option = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
  if (!option || !color || !trigger) return;
  color.value = option.dataset.value ?? '';
  trigger.textContent = option.textContent;
  list.hidden = true;
});
