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
  /** Whether people of a platform sign in here beside administrators. */
  readonly people: boolean;
  readonly as?: 'person' | 'administrator';
  /** 身份源 of the platform. */
  readonly sources: readonly { readonly id: string; readonly name: string }[];
}

export function signInPage({ language, base, app, platform, failure, loginName, people, as = 'person', sources }: SignInProps): string {
  const t = textsIn(language);
  return renderPage({
    ...{ language, platform, failure, title: t.signInTo(app) },
    children: (
      <>
        <form method="post" action={`${base}/sign-in`}>
          {people ? (
            <fieldset>
              <legend>{t.who}</legend>
              <label>
                <input type="radio" name="as" value="person" defaultChecked={as === 'person'} /> {t.asPerson}
              </label>
              <label>
                <input type="radio" name="as" value="administrator" defaultChecked={as === 'administrator'} /> {t.asAdministrator}
              </label>
            </fieldset>
          ) : null}
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
        {people ? <Way href={`${base}/class`} label={t.classSignIn} /> : null}
        {sources.map(({ id, name }) => (
          <Way key={id} href={`/federation/${id}/start?returnTo=${encodeURIComponent(base)}`} label={t.signInWith(name)} />
        ))}
        <Way href={`/sign-in?returnTo=${encodeURIComponent(base)}`} label={t.passkey} />
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
  // A passkey needs scripts, which are the console's.
  const continued = `/sign-in?${new URLSearchParams({ challenge: challengeId, returnTo: base })}`;
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
          <Way href={continued} label={t.instead['passkey']!} />
        )}
        {t.codeOf[kind] && kinds.includes('passkey') ? <Way href={continued} label={t.instead['passkey']!} /> : null}
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

interface ClassProps extends PageProps {
  readonly pictures: readonly string[];
  readonly steps: number;
  readonly classCode?: string;
  readonly name?: string;
}

/** For small children: 班级码, 姓名 and pictures in order. */
export function classPage({ language, base, app, platform, failure, pictures, steps, classCode, name }: ClassProps): string {
  const t = textsIn(language);
  return renderPage({
    ...{ language, platform, failure, title: t.signInTo(app) },
    children: (
      <>
        <form method="post" action={`${base}/class`}>
          <label>
            {t.classCode}
            <input name="classCode" className="code" defaultValue={classCode} autoComplete="off" maxLength={20} required />
          </label>
          <label>
            {t.name}
            <input name="name" defaultValue={name} autoComplete="off" maxLength={50} required />
          </label>
          <p>{t.pictures}</p>
          {Array.from({ length: steps }, (_, step) => (
            <fieldset className="pictures" key={step}>
              <legend>{t.pictureOf(step + 1)}</legend>
              {pictures.map((picture) => (
                <label key={picture} title={picture}>
                  <input type="radio" name={`picture${step + 1}`} value={picture} aria-label={picture} required />{' '}
                  {DRAWN[picture] ?? picture}
                </label>
              ))}
            </fieldset>
          ))}
          <button>{t.signIn}</button>
        </form>
        <Way href={base} label={t.passwordSignIn} />
      </>
    ),
  });
}

const DRAWN: Record<string, string> = {
  ...{
    apple: '🍎',
    banana: '🍌',
    grapes: '🍇',
    watermelon: '🍉',
    carrot: '🥕',
    cat: '🐱',
    dog: '🐶',
    rabbit: '🐰',
    panda: '🐼',
    fish: '🐟',
  },
  ...{ bird: '🐦', butterfly: '🦋', sun: '☀️', moon: '🌙', star: '⭐', flower: '🌸', tree: '🌳', car: '🚗', boat: '⛵', ball: '⚽' },
};

interface RefusedProps extends PageProps {
  readonly name: string;
  /** The account itself is what has to be seen to first. */
  readonly obliged: boolean;
}

/** A refusal that another account can get past, or this one once it is set up. */
export function refusedPage({ language, base, app, platform, failure, name, obliged }: RefusedProps): string {
  const t = textsIn(language);
  return renderPage({
    ...{ language, platform, failure, title: t.signInTo(app) },
    children: (
      <>
        <p className="hint">{t.signedInAs(name)}</p>
        {obliged ? (
          <a className="button" href="/account">
            {t.finish}
          </a>
        ) : null}
        <form method="post" action={`${base}/switch`}>
          <button className={obliged ? 'quiet' : undefined}>{t.useAnother}</button>
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

function Way({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <a className="button quiet" href={href}>
      {label}
    </a>
  );
}

function Cancel({ language, base }: Pick<PageProps, 'language' | 'base'>) {
  return (
    <form method="post" action={`${base}/cancel`}>
      <button className="quiet">{textsIn(language).cancel}</button>
    </form>
  );
}
