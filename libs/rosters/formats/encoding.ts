import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import type { ByteSource } from './byte-source.js';
import { formatErrors } from './format.errors.js';

/** Those that rosters come in: what Excel and WPS write, and what other systems export. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const SAMPLE_BYTES = 1024 * 1024;
/** A character of UTF-8 or GB18030 has at most four bytes, so a cut sample ends at most three bytes into one. */
const LONGEST_CHARACTER = 4;
/** Below it the statistics say as much about any encoding. */
const LEAST_CONFIDENCE = 20;
const BY_CHARDET: Readonly<Record<string, Encoding>> = { GB18030: 'gb18030', Big5: 'big5', 'UTF-16LE': 'utf-16le', 'UTF-16BE': 'utf-16be' };

/**
 * Recognises the encoding by its mark, else by the first MiB in which anything but ASCII occurs: valid UTF-8 is hardly
 * ever anything else, zero bytes in one half of the pairs are UTF-16, and the rest is told apart by the characters' frequency.
 */
export async function recogniseEncoding(source: ByteSource): Promise<Encoding> {
  for (let start = 0; start < source.size; start += SAMPLE_BYTES) {
    const end = Math.min(start + SAMPLE_BYTES, source.size);
    const sample = await collect(source, start, end);
    if (start === 0) {
      const marked = byMark(sample);
      if (marked) return marked;
    }
    if (sample.every((byte) => byte < 0x80 && byte !== 0)) continue;
    return bySample(sample, start > 0, end < source.size);
  }
  return 'utf-8';
}

function byMark(bytes: Buffer): Encoding | undefined {
  if (bytes.subarray(0, 3).equals(Buffer.of(0xef, 0xbb, 0xbf))) return 'utf-8';
  if (bytes.subarray(0, 2).equals(Buffer.of(0xff, 0xfe))) return 'utf-16le';
  if (bytes.subarray(0, 2).equals(Buffer.of(0xfe, 0xff))) return 'utf-16be';
  return undefined;
}

function bySample(sample: Buffer, cutBefore: boolean, cutAfter: boolean): Encoding {
  if (sample.includes(0)) return byZeros(sample);
  const most = (cut: boolean): number => (cut ? LONGEST_CHARACTER - 1 : 0);
  for (let from = 0; from <= most(cutBefore); from++)
    for (let less = 0; less <= most(cutAfter); less++) if (isUtf8(sample.subarray(from, sample.length - less))) return 'utf-8';
  const found = analyse(sample.subarray(0, 64 * 1024)).find(({ name, confidence }) => name in BY_CHARDET && confidence >= LEAST_CONFIDENCE);
  if (!found) throw formatErrors['roster.encoding-unknown']();
  return BY_CHARDET[found.name]!;
}

/** Digits, commas and line ends have a zero for their other half; Chinese characters have none. */
function byZeros(sample: Buffer): Encoding {
  const zeros = [0, 0];
  sample.forEach((byte, index) => byte === 0 && zeros[index % 2]!++);
  if (zeros[1]! > 20 * zeros[0]!) return 'utf-16le';
  if (zeros[0]! > 20 * zeros[1]!) return 'utf-16be';
  throw formatErrors['roster.encoding-unknown']();
}

/** Text of the whole file, without its mark. Throws at the first bytes that the encoding does not have. */
export async function* decoded(source: ByteSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  const decode = (bytes?: Buffer): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch (cause) {
      throw formatErrors['roster.encoding-broken']({ encoding: encoding.toUpperCase(), line }, { cause });
    }
  };
  for await (const bytes of source.stream(0, source.size)) {
    const text = decode(bytes as Buffer);
    yield text;
    line += lineEnds(text);
  }
  const rest = decode();
  if (rest) yield rest;
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

async function collect(source: ByteSource, start: number, end: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source.stream(start, end)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
