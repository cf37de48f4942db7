import { offerRole } from './offer-role.ts';

void offerRole();
