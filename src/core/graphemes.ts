let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as a reader counts them, each with its index in UTF-16 units. */
export function graphemesOf(text: string): Iterable<Intl.SegmentData> {
  // Created only when it is needed: a popup in a new process would wait 20 ms for it.
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return segmenter.segment(text);
}
