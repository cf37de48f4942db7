import { askBackground } from '../platform/messages.ts';
import { postForm } from './post-form.ts';

/** A page of the console may forbid every form (`form-action`); this page, in the same tab, posts it instead. */
const form = await askBackground('takeForm', { ticket: location.hash.slice(1) }).catch(() => undefined);
if (form) postForm(form);
else history.back();
