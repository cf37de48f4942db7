/** Deflated data that cannot be read back: cut short, changed, or never deflated. */
export class DamagedTextError extends Error {
  override readonly name = 'DamagedTextError';
}

/** `String.fromCharCode` takes its bytes as arguments: more of them at once do not fit on the stack. */
const PIECE = 0x8000;

/** A text as base64 of its UTF-8 bytes in raw deflate (RFC 1951). A lone surrogate becomes U+FFFD, as in UTF-8 anywhere. */
export async function deflateText(text: string): Promise<string> {
  return toBase64(await pipe(new TextEncoder().encode(text), new CompressionStream('deflate-raw')));
}

/** What `deflateText` made of a text, back as that text. Throws `DamagedTextError`. */
export async function inflateText(deflated: string): Promise<string> {
  try {
    return await inflate(fromBase64(deflated));
  } catch (cause) {
    throw new DamagedTextError('the deflated text is damaged', { cause });
  }
}

/** The same of the bytes that the base64 stands for. Throws `DamagedTextError`. */
export async function inflateBytes(deflated: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    return await inflate(deflated);
  } catch (cause) {
    throw new DamagedTextError('the deflated text is damaged', { cause });
  }
}

async function inflate(deflated: Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = await pipe(deflated, new DecompressionStream('deflate-raw'));
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

async function pipe(bytes: Uint8Array<ArrayBuffer>, through: ReadableWritablePair<Uint8Array, BufferSource>) {
  const writer = through.writable.getWriter();
  // What fails here fails on the reading side, too. Node never ends the writing of nothing.
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

/** Throws where the text is no base64. */
export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
