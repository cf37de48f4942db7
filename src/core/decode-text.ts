/** How many bytes to read to guess an encoding without a mark. */
const SAMPLE = 1000;

/**
 * The text of a file: UTF-8, or UTF-16 if a mark or the bytes show it (PowerShell writes that). `undefined` if the
 * bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = readEncoding(bytes);
  if (encoding === 'utf-8' && bytes.includes(0)) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * In UTF-16 one byte of each ASCII character is zero, and a config is mostly ASCII: either all first bytes are zero, or
 * all last ones.
 */
function readEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zerosAt = (odd: 0 | 1): number => sample.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (even + odd < Math.max(4, sample.length / 4) || (even > 0 && odd > 0)) return 'utf-8';
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}
