import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

export type Language = 'zh' | 'en';

const STYLE = readFileSync(new URL('./page.css', import.meta.url), 'utf8');
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

interface DocumentProps {
  readonly language: Language;
  readonly title: string;
  /** 平台名称: whose page it is. */
  readonly platform?: string;
  readonly failure?: string;
  readonly children: ReactNode;
}

/** The frame of the pages on which people sign in. React escapes all text; there is no script. */
export function renderPage(props: DocumentProps): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(<Document {...props} />)}`;
}

/**
 * Nothing loads and nothing runs. A browser holds the redirects after a form to `form-action` as well, so that where the
 * application waits has to be named.
 */
export function pageHeaders(leadsTo?: string): Record<string, string> {
  const target = leadsTo && URL.canParse(leadsTo) ? new URL(leadsTo) : undefined;
  const source = target && (target.origin === 'null' ? target.protocol : target.origin);
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self'${source ? ` ${source}` : ''}`,
  };
}

function Document({ language, title, platform, failure, children }: DocumentProps) {
  return (
    <html lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{platform ? `${title} · ${platform}` : title}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>
          {platform ? <p className="platform">{platform}</p> : null}
          <h1>{title}</h1>
          {failure ? (
            <p className="failure" role="alert">
              {failure}
            </p>
          ) : null}
          {children}
        </main>
      </body>
    </html>
  );
}
