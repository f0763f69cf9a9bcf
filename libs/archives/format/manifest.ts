/**
 * An archive (归档) is an age file of a gzipped tar, so `age -d | tar xz` opens it anywhere:
 * `format.json` first, tables as NDJSON in parts, Kubernetes objects as JSON, `manifest.json` last.
 */
export const FORMAT = 'shuyuan-archive';
export const FORMAT_VERSION = 1;

export const FORMAT_FILE = 'format.json';
export const MANIFEST_FILE = 'manifest.json';

/** Rows are gathered up to this size, which bounds memory on both ways. */
export const PART_BYTES = 1024 * 1024;
/** One row may be larger than a part; nothing is as large as this. */
export const LARGEST_ENTRY_BYTES = 64 * 1024 * 1024;

export interface FormatHeader {
  readonly format: string;
  readonly formatVersion: number;
  readonly archiveId: string;
  readonly tenantId: string;
}

export interface Part {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface TableEntry {
  readonly name: string;
  /** Whether a restore brings its rows back. */
  readonly keep: 'moved' | 'recorded';
  readonly rows: number;
  /** Over all its lines. */
  readonly sha256: string;
  readonly parts: readonly Part[];
}

export interface ObjectEntry extends Part {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
}

export interface Manifest extends FormatHeader {
  readonly createdAt: string;
  readonly tenant: { readonly slug: string; readonly name: string; readonly unitCode: string; readonly namespace: string };
  readonly tables: readonly TableEntry[];
  readonly objects: readonly ObjectEntry[];
}
