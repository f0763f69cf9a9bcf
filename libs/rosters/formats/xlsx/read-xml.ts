import { SaxesParser } from 'saxes';
import { AppError, isUnavailable } from '#shuyuan/kernel';
import { formatErrors } from '../format.errors.js';
import type { ZipPart } from '../zip.js';

/** More than any cell may hold; whatever is longer without a tag is no part of a workbook. */
const LONGEST_BETWEEN_TAGS = 1024 * 1024;

export interface XmlHandler {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads one part of a workbook and tells after each piece, so that what was found can be handed on. Document types are
 * refused and entities beyond XML's five do not exist; names lose their prefix, which some programs write.
 */
export async function* readXml(part: ZipPart, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: false });
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  let since = 0;
  const fail = (cause?: unknown): Error => formatErrors['roster.xlsx-broken']({ part: part.name }, { cause });
  parser.on('doctype', () => {
    throw fail();
  });
  parser.on('error', (error) => {
    throw fail(error);
  });
  parser.on('opentag', (tag) => {
    since = 0;
    handler.open?.(local(tag.name), tag.attributes as Record<string, string>);
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', (tag) => {
    since = 0;
    handler.close?.(local(tag.name));
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of await part.open()) {
      const text = decoder.decode(chunk as Buffer, { stream: true });
      since += text.length;
      parser.write(text);
      if (since > LONGEST_BETWEEN_TAGS) throw fail();
      yield;
    }
    parser.write(decoder.decode()).close();
    yield;
  } catch (error) {
    throw error instanceof AppError || isUnavailable(error) ? error : fail(error);
  }
}
