import type { FormToPost } from '../../messages/messages.ts';

/** Forms that wait for Hatrack's form page. Each is handed out once, to the page that has its ticket. */
const forms = new Map<string, FormToPost>();

export function keepForm(form: FormToPost): string {
  const ticket = crypto.randomUUID();
  forms.set(ticket, form);
  return ticket;
}

export function takeForm(data: { readonly ticket: string }): FormToPost | undefined {
  const form = forms.get(data.ticket);
  forms.delete(data.ticket);
  return form;
}
