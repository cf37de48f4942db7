import type { ReadonlySignal, Signal } from '@preact/signals';

/** A store for its users: they read its signals, and change them only by its functions. */
export type StoreOf<Store> = {
  readonly [Name in keyof Store]: Store[Name] extends Signal<infer Value> ? ReadonlySignal<Value> : Store[Name];
};
