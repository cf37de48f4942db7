import type { FormToPost } from '../../messages/messages.ts';

/** Forms on their way to Hatrack's form page: each is handed out once, to whoever knows its ticket. */
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
