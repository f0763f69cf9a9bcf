import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { SiteFooter } from '../page-model.js';
import { PORTAL_SIGN_IN } from '../portals/sign-in-addresses.js';
import { STYLESHEET_HREF } from './stylesheet.js';

interface DocumentProps {
  /** What the browser's tab and search engines show. */
  readonly title: string;
  readonly description: string;
  readonly canonical?: string;
  /** False for pages that only tell a passing state. */
  readonly indexed?: boolean;
  readonly brand?: { readonly name: string; readonly unitName: string; readonly href?: string };
  /** Whether people sign in here (登录). */
  readonly account?: boolean;
  readonly nav?: readonly { readonly id: string; readonly label: string }[];
  readonly footer?: Partial<SiteFooter>;
  readonly children: ReactNode;
}

/** The frame of every public page. React escapes all text; there is no script and no inline style. */
export function renderDocument(props: DocumentProps): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(<Document {...props} />)}`;
}

function Document({ title, description, canonical, indexed = false, brand, account = false, nav = [], footer, children }: DocumentProps) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description.slice(0, 160)} />
        {indexed ? null : <meta name="robots" content="noindex" />}
        {canonical ? <link rel="canonical" href={canonical} /> : null}
        <link rel="icon" type="image/svg+xml" href="/favicon.ico" />
        <link rel="stylesheet" href={STYLESHEET_HREF} />
      </head>
      <body>
        <a className="skip" href="#main">
          跳到正文
        </a>
        {brand ? (
          <header className="head">
            <div className="frame">
              <Brand {...brand} />
              {nav.length > 1 ? (
                <nav className="nav" aria-label="栏目">
                  <ul>
                    {nav.map((entry) => (
                      <li key={entry.id}>
                        <a href={`#${entry.id}`}>{entry.label}</a>
                      </li>
                    ))}
                  </ul>
                </nav>
              ) : null}
              {account ? (
                <a className="account" href={PORTAL_SIGN_IN.begin}>
                  登录
                </a>
              ) : null}
            </div>
          </header>
        ) : null}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        {footer && (footer.responsibleUnit || footer.icp || footer.police) ? <Footer {...footer} /> : null}
      </body>
    </html>
  );
}

function Brand({ name, unitName, href }: { name: string; unitName: string; href?: string }) {
  const characters = [...unitName].slice(0, 2);
  const content = (
    <>
      <span className="seal" data-n={characters.length} aria-hidden="true">
        {characters.join('')}
      </span>
      <span>{name}</span>
    </>
  );
  return href ? (
    <a className="brand" href={href}>
      {content}
    </a>
  ) : (
    <p className="brand">{content}</p>
  );
}

/** Numbers are shown as issued and lead to the registers where anyone can check them (工信部 / 公安部备案). */
function Footer({ responsibleUnit, icp, police }: Partial<SiteFooter>) {
  return (
    <footer className="foot">
      <div className="frame">
        {responsibleUnit ? <p>主办单位：{responsibleUnit}</p> : null}
        {icp ? (
          <p>
            <a href="https://beian.miit.gov.cn/" rel="noopener external">
              {icp}
            </a>
          </p>
        ) : null}
        {police ? (
          <p>
            <a href={`https://beian.mps.gov.cn/#/query/webSearch?code=${police.replace(/\D/g, '')}`} rel="noopener external">
              {police}
            </a>
          </p>
        ) : null}
      </div>
    </footer>
  );
}
