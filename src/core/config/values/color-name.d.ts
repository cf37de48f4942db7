declare module 'color-name' {
  /** Name -> red, green and blue, each from 0 to 255. */
  const names: Readonly<Record<string, readonly [number, number, number]>>;
  export default names;
}
