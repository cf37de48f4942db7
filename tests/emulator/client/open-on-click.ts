/** Makes a button show and hide its menu. */
export function openOnClick(button: HTMLElement, menu: HTMLElement): void {
  button.addEventListener('click', () => {
    menu.hidden = !menu.hidden;
    button.setAttribute('aria-expanded', String(!menu.hidden));
  });
}
