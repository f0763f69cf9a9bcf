import type { Scope } from '../scopes.js';
import { renderPage, type Language } from './document.js';
import { textsIn } from './texts.js';

interface PageProps {
  readonly language: Language;
  /** Address of this sign-in; every form goes below it. */
  readonly base: string;
  readonly app: string;
  readonly platform?: string;
  readonly failure?: string;
}

interface SignInProps extends PageProps {
  readonly loginName?: string;
  /** Other ways in: 身份源 of the platform, 班级码. */
  readonly others?: readonly { readonly label: string; readonly href: string }[];
}

export function signInPage({ language, base, app, platform, failure, loginName, others = [] }: SignInProps): string {
  const t = textsIn(language);
  return renderPage({
    ...{ language, platform, failure, title: t.signInTo(app) },
    children: (
      <>
        <form method="post" action={`${base}/sign-in`}>
          <label>
            {t.loginName}
            <input name="loginName" defaultValue={loginName} autoComplete="username" autoCapitalize="none" maxLength={64} required />
          </label>
          <label>
            {t.password}
            <input name="password" type="password" autoComplete="current-password" maxLength={200} required />
          </label>
          <button>{t.signIn}</button>
        </form>
        {others.map(({ label, href }) => (
          <a className="button quiet" key={href} href={href}>
            {label}
          </a>
        ))}
        <Cancel language={language} base={base} />
      </>
    ),
  });
}

interface FactorProps extends PageProps {
  readonly kind: string;
  readonly kinds: readonly string[];
  readonly challengeId: string;
}

export function factorPage({ language, base, platform, failure, kind, kinds, challengeId }: FactorProps): string {
  const t = textsIn(language);
  const others = kinds.filter((other) => other !== kind && other !== 'passkey');
  return renderPage({
    ...{ language, platform, failure, title: t.secondStep },
    children: (
      <>
        {t.codeOf[kind] ? (
          <form method="post" action={`${base}/factor`}>
            <input type="hidden" name="challengeId" value={challengeId} />
            <input type="hidden" name="kind" value={kind} />
            <label>
              {t.codeOf[kind]}
              <input name="code" className="code" autoComplete="one-time-code" maxLength={40} autoFocus required />
            </label>
            <button>{t.proceed}</button>
          </form>
        ) : (
          <p className="hint">{t.passkeyOnConsole}</p>
        )}
        {others.map((other) => (
          <form method="post" action={`${base}/factor`} key={other}>
            <input type="hidden" name="challengeId" value={challengeId} />
            <input type="hidden" name="kind" value={other} />
            <button className="quiet">{t.instead[other] ?? other}</button>
          </form>
        ))}
        <Cancel language={language} base={base} />
      </>
    ),
  });
}

interface ConsentProps extends PageProps {
  readonly scopes: readonly string[];
  readonly name: string;
  readonly firstParty: boolean;
}

export function consentPage({ language, base, app, platform, failure, scopes, name, firstParty }: ConsentProps): string {
  const t = textsIn(language);
  return renderPage({
    ...{ language, platform, failure, title: firstParty ? t.consentFirstParty(app) : t.consent(app) },
    children: (
      <>
        <p>{t.consentList}</p>
        <ul>
          {scopes.map((scope) => (
            <li key={scope}>{t.scopes[scope as Scope] ?? scope}</li>
          ))}
        </ul>
        <form method="post" action={`${base}/consent`}>
          <button name="allow" value="yes">
            {t.allow}
          </button>
          <button className="quiet" name="allow" value="no">
            {t.deny}
          </button>
        </form>
        <p className="hint">{t.signedInAs(name)}</p>
        <form method="post" action={`${base}/switch`}>
          <button className="quiet">{t.useAnother}</button>
        </form>
      </>
    ),
  });
}

/** A refusal that only another account can get past. */
export function refusedPage({ language, base, app, platform, failure, name }: PageProps & { readonly name: string }): string {
  const t = textsIn(language);
  return renderPage({
    ...{ language, platform, failure, title: t.signInTo(app) },
    children: (
      <>
        <p className="hint">{t.signedInAs(name)}</p>
        <form method="post" action={`${base}/switch`}>
          <button>{t.useAnother}</button>
        </form>
        <Cancel language={language} base={base} />
      </>
    ),
  });
}

export function failurePage({ language, message, details }: { language: Language; message?: string; details?: string }): string {
  const t = textsIn(language);
  return renderPage({
    ...{ language, title: t.failed, failure: message },
    children: (
      <>
        <p>{t.failedHint}</p>
        {details ? <p className="hint">{details}</p> : null}
      </>
    ),
  });
}

function Cancel({ language, base }: Pick<PageProps, 'language' | 'base'>) {
  return (
    <form method="post" action={`${base}/cancel`}>
      <button className="quiet">{textsIn(language).cancel}</button>
    </form>
  );
}
