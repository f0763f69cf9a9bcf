/** Cookies as a browser keeps them: by name and path. Hosts are not told apart, as there is only one. */
interface Kept {
  readonly value: string;
  readonly path: string;
}

export interface Page {
  readonly status: number;
  readonly url: string;
  readonly headers: Headers;
  readonly text: string;
}

interface Form {
  readonly action: string;
  readonly fields: Record<string, string>;
}

/** A browser without scripts that stops where it would leave our host: it walks the sign-in pages as a person does. */
export class Browser {
  private readonly cookies = new Map<string, Kept>();

  /** `origin` is what the system calls itself; `at` is where it really listens. */
  constructor(
    private readonly origin: string,
    private readonly at: string,
    private readonly language = 'en',
  ) {}

  cookie(name: string): string | undefined {
    return [...this.cookies].find(([key]) => key.startsWith(`${name};`))?.[1].value;
  }

  /** Of somebody who signed in elsewhere in this browser. */
  hold(name: string, value: string): this {
    this.cookies.set(`${name};/`, { value, path: '/' });
    return this;
  }

  async open(url: string, form?: Record<string, string>, headers: Record<string, string> = {}): Promise<Page> {
    let target = new URL(url, this.origin);
    let body = form && new URLSearchParams(form);
    for (let hop = 0; hop < 12; hop++) {
      const answer = await fetch(`${this.at}${target.pathname}${target.search}`, {
        method: body ? 'POST' : 'GET',
        redirect: 'manual',
        headers: {
          accept: 'text/html',
          'accept-language': this.language,
          cookie: this.cookiesFor(target.pathname),
          ...(body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
          ...headers,
        },
        ...(body ? { body } : {}),
      });
      this.keep(answer.headers, target.pathname);
      const location = answer.headers.get('location');
      const text = await answer.text();
      if (!location || answer.status < 300 || answer.status > 399)
        return { status: answer.status, url: target.href, headers: answer.headers, text };
      target = new URL(location, target);
      if (target.origin !== new URL(this.origin).origin) return { status: answer.status, url: target.href, headers: answer.headers, text };
      body = undefined;
    }
    throw new Error(`too many redirects, the last to ${target.href}`);
  }

  /** Sends the page's form whose action ends with `action`, its hidden fields with it. */
  submit(page: Page, action: string, fields: Record<string, string> = {}): Promise<Page> {
    const form = formsOf(page).find((one) => one.action.endsWith(action));
    if (!form) throw new Error(`no form for ${action} on ${page.url} (${page.status}):\n${page.text}`);
    return this.open(new URL(form.action, page.url).href, { ...form.fields, ...fields });
  }

  private cookiesFor(path: string): string {
    return [...this.cookies]
      .filter(([, kept]) => path === kept.path || path.startsWith(kept.path.endsWith('/') ? kept.path : `${kept.path}/`))
      .map(([key, kept]) => `${key.split(';')[0]}=${kept.value}`)
      .join('; ');
  }

  private keep(headers: Headers, path: string): void {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/);
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      const of = (attribute: string) =>
        attributes.find((one) => one.toLowerCase().startsWith(`${attribute}=`))?.slice(attribute.length + 1);
      const own = of('path') ?? path;
      const over = of('max-age') === '0' || (of('expires') !== undefined && new Date(of('expires')!).getTime() < Date.now());
      if (over || value === '') this.cookies.delete(`${name};${own}`);
      else this.cookies.set(`${name};${own}`, { value, path: own });
    }
  }
}

export function formsOf(page: Page): Form[] {
  return [...page.text.matchAll(/<form[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/gs)].map(([, action, inner]) => ({
    action: unescaped(action!),
    fields: Object.fromEntries(
      [...inner!.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [attribute(input, 'name'), attribute(input, 'value')]),
    ),
  }));
}

const attribute = (tag: string, name: string): string => unescaped(new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
const unescaped = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"');
