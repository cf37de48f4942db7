import { offerRole } from './offer/offer-role.ts';

void offerRole();
