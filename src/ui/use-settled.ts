import { useEffect, useState } from 'preact/hooks';

/** A value once it has not changed for so many ms: a screen reader would interrupt itself with each letter that is typed. */
export function useSettled(value: string, ms: number): string {
  const [settled, settle] = useState('');
  useEffect(() => {
    const timer = setTimeout(settle, ms, value);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
