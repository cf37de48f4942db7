import { signal } from '@preact/signals';
import type { ComponentType, JSX } from 'preact';
import { useEffect } from 'preact/hooks';

/** A component whose code is loaded when it is first needed. Until then nothing is in its place. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const code = signal<{ readonly Component: ComponentType<Props> } | undefined>(undefined);
  const fetchCode = async (): Promise<void> => {
    code.value ??= { Component: await load() };
  };
  return function Later(props: Props): JSX.Element | null {
    useEffect(() => void fetchCode(), []);
    return code.value ? <code.value.Component {...props} /> : null;
  };
}
