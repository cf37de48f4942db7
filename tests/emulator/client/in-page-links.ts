/** Makes links of a service change the page without loading it. `onChange` runs after each link, and after Back. */
export function followInPage(onChange: () => void): void {
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-in-page]') : null;
    if (!link) return;
    event.preventDefault();
    history.pushState(undefined, '', link.href);
    showTitle(link.textContent);
    onChange();
  });
  window.addEventListener('popstate', onChange);
}

function showTitle(title: string): void {
  document.title = title;
  const heading = document.querySelector('#app h1');
  if (heading) heading.textContent = title;
}
