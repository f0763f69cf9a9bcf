import type { TestClient } from './client.js';
import { eventually } from './platform.js';

export interface ImportView {
  readonly id: string;
  readonly state: string;
  readonly received: number;
  readonly encoding: string | null;
  readonly sheets: {
    name: string;
    kind: string | null;
    columns: (string | null)[];
    heading: string[];
    headingLine: number;
    sample: string[][];
  }[];
  readonly counts: Record<string, number>;
  readonly message: string | null;
  readonly done: number;
  readonly total: number | null;
  readonly actions: string[];
}

export interface RowView {
  readonly seq: number;
  readonly line: number;
  readonly sheet: number;
  readonly kind: string;
  readonly verdict: string;
  readonly name: string | null;
  readonly findings: { field: string; code: string; message: string }[];
  readonly candidates: { personId: string; name: string; by: string[] }[];
}

/** What a person does in the import wizard, by API. */
export class RosterClient {
  constructor(
    private readonly client: TestClient,
    readonly tenantId: string,
  ) {}

  private path = (rest = ''): string => `/api/v1/tenants/${this.tenantId}/imports${rest}`;

  create(fileName: string, file: Buffer, options: Record<string, unknown> = {}): Promise<ImportView> {
    return this.announce(fileName, file.length, options);
  }

  async announce(fileName: string, fileBytes: number, options: Record<string, unknown> = {}): Promise<ImportView> {
    const answer = await this.client.post<ImportView>(this.path(), {
      format: 'table',
      fileName,
      fileBytes,
      effectiveOn: '2026-09-01',
      ...options,
    });
    if (answer.status !== 201) throw new Error(`not created: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async send(id: string, offset: number, bytes: Buffer): Promise<{ status: number; offset: number; body: Record<string, string> }> {
    const response = await fetch(`${this.client.baseUrl}${this.path(`/${id}/file`)}`, {
      method: 'PATCH',
      headers: {
        ...{
          'content-type': 'application/offset+octet-stream',
          'upload-offset': String(offset),
          'tus-resumable': '1.0.0',
          'accept-language': 'en',
        },
        cookie: this.client.sessionCookie ?? '',
      },
      body: new Uint8Array(bytes),
    });
    const text = await response.text();
    return {
      status: response.status,
      offset: Number(response.headers.get('upload-offset')),
      body: text ? (JSON.parse(text) as Record<string, string>) : {},
    };
  }

  async upload(fileName: string, file: Buffer, options: Record<string, unknown> = {}): Promise<ImportView> {
    const { id } = await this.create(fileName, file, options);
    const sent = await this.send(id, 0, file);
    if (sent.status !== 204) throw new Error(`not sent: ${JSON.stringify(sent.body)}`);
    return this.until(id, 'mapping', 'failed', 'checked');
  }

  list = () => this.client.get<{ items: ImportView[] }>(this.path());
  get = async (id: string): Promise<ImportView> => (await this.client.get<ImportView>(this.path(`/${id}`))).body;

  until(id: string, ...states: string[]): Promise<ImportView> {
    return this.within(60_000, id, ...states);
  }

  private within(ms: number, id: string, ...states: string[]): Promise<ImportView> {
    return eventually(
      async () => {
        const now = await this.get(id);
        return states.includes(now.state) ? now : undefined;
      },
      ms,
      `${id} in ${states.join('/')}`,
    );
  }

  async act(id: string, action: string, body: unknown = {}) {
    return this.client.post<ImportView & { code?: string; title?: string }>(this.path(`/${id}/${action}`), body);
  }

  /** As suggested, or as said. */
  async check(id: string, sheets?: { name: string; kind: string | null; columns: (string | null)[] }[], ms = 60_000): Promise<ImportView> {
    const { sheets: found } = await this.get(id);
    const plans = sheets ?? found.map(({ name, kind, columns }) => ({ name, kind, columns }));
    const answer = await this.act(id, 'start', { sheets: plans });
    if (answer.status !== 202) throw new Error(`not started: ${JSON.stringify(answer.body)}`);
    return this.within(ms, id, 'checked', 'failed');
  }

  async apply(id: string, body: unknown = {}, ms = 60_000): Promise<ImportView> {
    const answer = await this.act(id, 'apply', body);
    if (answer.status !== 202) throw new Error(`not applied: ${JSON.stringify(answer.body)}`);
    return this.within(ms, id, 'applied', 'failed', 'checked');
  }

  async rows(id: string, verdict?: string): Promise<RowView[]> {
    return (await this.client.get<{ items: RowView[] }>(this.path(`/${id}/rows?limit=200${verdict ? `&verdict=${verdict}` : ''}`))).body
      .items;
  }

  review(id: string, seq: number, body: unknown) {
    return this.client.put<RowView & { code?: string }>(this.path(`/${id}/rows/${seq}/review`), body);
  }
}
