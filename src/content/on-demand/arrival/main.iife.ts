import { showArrival } from './show-arrival.ts';

void showArrival();
