import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const COLORS = 256;

/**
 * The same picture in at most 256 colors: a screenshot of text shrinks to a third, and nobody sees it.
 * Takes what Chromium writes: 8 bits a channel, RGB or RGBA without transparency, not interlaced.
 */
export function toPalettePng(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const palette = mostUsed(pixels).slice(0, COLORS);
  const place = new Map(palette.map((color, index) => [color, index]));
  const rows = Buffer.alloc((width + 1) * height);
  pixels.forEach((color, at) => {
    let index = place.get(color);
    if (index === undefined) {
      index = nearest(palette, color);
      place.set(color, index);
    }
    rows[at + Math.floor(at / width) + 1] = index;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // 8 bits, by palette
  const colors = Buffer.from(palette.flatMap(channels));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

interface Picture {
  readonly width: number;
  readonly height: number;
  /** 0xrrggbb, row by row. */
  readonly pixels: Uint32Array;
}

function decode(png: Buffer): Picture {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header?.[8] !== 8 || header[12] !== 0) throw new Error('not a PNG as Chromium writes it');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const size = header[9] === 6 ? 4 : 3;
  const data = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const pixels = new Uint32Array(width * height);
  let above: Buffer = Buffer.alloc(width * size);
  for (let y = 0; y < height; y++) {
    const start = y * (width * size + 1);
    const row = unfilter(data.subarray(start + 1, start + 1 + width * size), data[start] ?? 0, above, size);
    for (let x = 0; x < width; x++) pixels[y * width + x] = row.readUIntBE(x * size, 3);
    above = row;
  }
  return { width, height, pixels };
}

function chunksOf(png: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** Undoes a row's filter (PNG, section 9). */
function unfilter(filtered: Buffer, filter: number, above: Buffer, size: number): Buffer {
  const row = Buffer.alloc(filtered.length);
  for (let at = 0; at < row.length; at++) {
    const left = row[at - size] ?? 0;
    const up = above[at] ?? 0;
    const guesses = [0, left, up, (left + up) >> 1, paeth(left, up, above[at - size] ?? 0)];
    row[at] = (filtered[at] ?? 0) + (guesses[filter] ?? 0);
  }
  return row;
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function mostUsed(pixels: Uint32Array): readonly number[] {
  const uses = new Map<number, number>();
  for (const color of pixels) uses.set(color, (uses.get(color) ?? 0) + 1);
  return [...uses].sort(([, a], [, b]) => b - a).map(([color]) => color);
}

function nearest(palette: readonly number[], color: number): number {
  const distances = palette.map(other => distance(channels(other), channels(color)));
  return distances.indexOf(Math.min(...distances));
}

function distance(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + (value - (b[at] ?? 0)) ** 2, 0);
}

function channels(color: number): number[] {
  return [color >> 16, (color >> 8) & 255, color & 255];
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}
