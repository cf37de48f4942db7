import type { ReadonlySignal, Signal } from '@preact/signals';

/** A store as its users see it: they read its signals, and change them by its functions only. */
export type StoreOf<Store> = {
  readonly [Name in keyof Store]: Store[Name] extends Signal<infer Value> ? ReadonlySignal<Value> : Store[Name];
};
