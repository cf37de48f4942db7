import { offerReturn } from './offer-return.ts';
import { offerRole } from './offer-role.ts';

void offerRole().then(isOffered => (isOffered ? undefined : offerReturn()));
