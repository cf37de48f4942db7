declare module 'gifenc' {
  type Palette = number[][];
  interface Gif {
    writeFrame(indexes: Uint8Array, width: number, height: number, options: { palette?: Palette; delay: number }): void;
    finish(): void;
    bytes(): Uint8Array;
  }
  const gifenc: {
    GIFEncoder(): Gif;
    /** At most so many colors that come near those of these RGBA pixels. */
    quantize(rgba: Uint8Array, maxColors: number): Palette;
    /** The place in the palette of each pixel's color. */
    applyPalette(rgba: Uint8Array, palette: Palette): Uint8Array;
  };
  export default gifenc;
}
