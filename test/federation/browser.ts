/** A page as a browser without scripts has it. */
export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"', '#43': '+', '#x27': "'" };
const unescaped = (text: string): string =>
  text.replace(/&(#x?[\da-f]+|\w+);/gi, (all, name: string) => {
    const number = /^#(x?)([\da-f]+)$/i.exec(name);
    return ENTITIES[name] ?? (number ? String.fromCodePoint(parseInt(number[2]!, number[1] ? 16 : 10)) : all);
  });

/**
 * Follows redirects, keeps cookies by host as browsers do (SameSite too: a POST from another site brings none of ours),
 * and sends forms.
 */
export class Browser {
  private readonly jar = new Map<string, Map<string, string>>();

  /** Addresses gone through, in order. */
  readonly trail: string[] = [];

  async open(address: string | URL, from?: URL): Promise<Page> {
    return this.go(new URL(address), { method: 'GET' }, from);
  }

  /** Sends the one form of `page`, with what a person typed. */
  async submit(page: Page, typed: Record<string, string> = {}): Promise<Page> {
    const form = /<form\b[^>]*>/i.exec(page.body)?.[0];
    if (!form) throw new Error(`no form on ${page.url.href}: ${page.body.slice(0, 300)}`);
    const action = unescaped(/\saction="([^"]*)"/i.exec(form)?.[1] ?? '');
    return this.post(new URL(action || page.url.href, page.url), { ...hiddenFields(page), ...typed }, page.url);
  }

  post(address: URL, fields: Record<string, string>, from?: URL): Promise<Page> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.go(address, { method: 'POST', body: new URLSearchParams(fields).toString(), headers }, from);
  }

  cookie(host: string, name: string): string | undefined {
    return this.jar.get(host)?.get(name);
  }

  keep(host: string, name: string, value: string): void {
    this.jar.set(host, (this.jar.get(host) ?? new Map<string, string>()).set(name, value));
  }

  private async go(address: URL, init: RequestInit, from: URL | undefined): Promise<Page> {
    let [url, request] = [address, init];
    for (let hops = 0; hops < 15; hops++) {
      const page = await this.fetch(url, request, from);
      const location = page.headers.get('location');
      if (page.status < 300 || page.status > 399 || !location) return page;
      from = url;
      url = new URL(location, url);
      if (page.status === 303 || (request.method === 'POST' && page.status < 304)) request = { method: 'GET' };
    }
    throw new Error('too many redirects');
  }

  private async fetch(url: URL, init: RequestInit, from: URL | undefined): Promise<Page> {
    this.trail.push(url.href);
    const crossSite = from !== undefined && from.host !== url.host;
    const cookies = crossSite && init.method === 'POST' ? new Map<string, string>() : (this.jar.get(url.host) ?? new Map<string, string>());
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    headers.set('accept', 'text/html');
    headers.set('sec-fetch-site', from === undefined ? 'none' : crossSite ? 'cross-site' : 'same-origin');
    if (init.method === 'POST' && from) headers.set('origin', from.origin);
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    const kept = this.jar.get(url.host) ?? new Map<string, string>();
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (/max-age=0/i.test(cookie)) kept.delete(name!);
      else kept.set(name!, value!);
    }
    this.jar.set(url.host, kept);
    return { url, status: answer.status, headers: answer.headers, body: await answer.text() };
  }
}

export function hiddenFields(page: Page): Record<string, string> {
  const fields = [...page.body.matchAll(/<input\b[^>]*>/gi)].map(([input]) => ({
    name: /\sname="([^"]*)"/i.exec(input)?.[1],
    value: /\svalue="([^"]*)"/i.exec(input)?.[1],
    type: /\stype="([^"]*)"/i.exec(input)?.[1],
  }));
  return Object.fromEntries(
    fields.filter(({ type }) => type === 'hidden').map(({ name, value }) => [name ?? '', unescaped(value ?? '')] as const),
  );
}
