/** A button that shows and hides what belongs to it. */
export function openOnClick(button: HTMLElement, menu: HTMLElement): void {
  button.addEventListener('click', () => {
    menu.hidden = !menu.hidden;
    button.setAttribute('aria-expanded', String(!menu.hidden));
  });
}
