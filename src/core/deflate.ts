/** Deflated data that cannot be read back: cut short, changed, or never deflated. */
export class DamagedTextError extends Error {
  override readonly name = 'DamagedTextError';
}

/** `String.fromCharCode` takes its bytes as arguments: more at once do not fit on the stack. */
const PIECE = 0x8000;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A text as base64 of its UTF-8 bytes in raw deflate (RFC 1951). A lone surrogate becomes U+FFFD, as always in UTF-8.
 * @param text or its UTF-8 bytes
 * @param format `gzip` adds a checksum, for data without a digest beside it
 */
export async function deflateText(text: string | Bytes, format: CompressionFormat = 'deflate-raw'): Promise<string> {
  return toBase64(await pipe(toBytes(text), new CompressionStream(format)));
}

/** Restores the text from the result of `deflateText`. Throws `DamagedTextError`. */
export async function inflateText(deflated: string, format: CompressionFormat = 'deflate-raw'): Promise<string> {
  return (await inflate(deflated, format)).text;
}

async function inflate(deflated: string, format: CompressionFormat) {
  try {
    const bytes = await pipe(fromBase64(deflated), new DecompressionStream(format));
    return { bytes, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (cause) {
    throw new DamagedTextError('the deflated text is damaged', { cause });
  }
}

/** The UTF-8 bytes of a text. */
export function toBytes(text: string | Bytes): Bytes {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text;
}

async function pipe(bytes: Bytes, through: ReadableWritablePair<Uint8Array, BufferSource>) {
  const writer = through.writable.getWriter();
  // If a write fails, so does the reading side. Node never ends a write of no bytes.
  const written = Promise.allSettled([bytes.length > 0 && writer.write(bytes), writer.close()]);
  const result = new Uint8Array(await new Response(through.readable as BodyInit).arrayBuffer());
  await written;
  return result;
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  }
  return btoa(binary);
}

/**
 * SHA-256 of a text's UTF-8 bytes, in hexadecimal.
 * @param text or these bytes
 */
export async function digestOf(text: string | Bytes): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', toBytes(text));
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Restores the text with this digest from the result of `deflateText`. Throws `DamagedTextError` for any other. */
export async function inflateChecked(deflated: string, digest: string): Promise<string> {
  const { bytes, text } = await inflate(deflated, 'deflate-raw');
  if ((await digestOf(bytes)) !== digest) throw new DamagedTextError('the deflated text is another');
  return text;
}

/** Throws where the text is no base64. */
function fromBase64(base64: string): Bytes {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
