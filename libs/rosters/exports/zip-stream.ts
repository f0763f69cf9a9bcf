import type { Readable } from 'node:stream';
import yazl from 'yazl';

/**
 * A zip that is written as it is read. What breaks one of its parts (a database that goes away in the middle) breaks the
 * whole, which whoever sends it hears of; unheard, it would end the process.
 */
export class ZipStream {
  private readonly zip = new yazl.ZipFile();
  readonly out = this.zip.outputStream as Readable;

  constructor() {
    this.zip.on('error', (error: Error) => void this.out.destroy(error));
  }

  text(name: string, content: string): void {
    this.zip.addBuffer(Buffer.from(content), name);
  }

  stream(name: string, content: Readable): void {
    content.on('error', (error) => void this.out.destroy(error));
    this.zip.addReadStream(content, name);
  }

  end(): Readable {
    this.zip.end();
    return this.out;
  }
}
