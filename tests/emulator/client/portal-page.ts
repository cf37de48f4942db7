/** The script of an access portal's page: it acts on the text after the `#` (docs/console.md 6). */
export {};

const form = document.querySelector<HTMLFormElement>('#portal-sign-in');
const next = form?.querySelector<HTMLInputElement>('[name=next]');
const problem = document.querySelector<HTMLElement>('#portal-problem');

function followHash(): void {
  if (next) next.value = location.href;
  const [route, query = ''] = location.hash.slice(1).split(/\?(.*)/s);
  if (form || route !== '/console') return;
  const fields = new URLSearchParams(query);
  // Without a role's name the user chooses one.
  if (fields.has('role_name')) void enterConsole(fields);
}

async function enterConsole(fields: URLSearchParams): Promise<void> {
  const answer = await fetch(`/emulator/portal/federate?${fields}`);
  if (answer.ok) location.assign(((await answer.json()) as { location: string }).location);
  else if (answer.status === 401) location.reload();
  else if (problem) {
    problem.textContent = 'You do not have access to this account with this permission set.';
    problem.hidden = false;
  }
}

addEventListener('hashchange', followHash);
followHash();
