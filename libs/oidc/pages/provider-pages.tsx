import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { currentContext } from '#shuyuan/kernel';
import { pageHeaders, renderPage, type Language } from './document.js';
import { failurePage } from './sign-in-pages.js';
import { textsIn } from './texts.js';

/** Pages that the provider itself asks for. Their forms carry the secret it keeps in its session. */
export const pagesOfProvider = {
  renderError(ctx: KoaContextWithOIDC, out: ErrorOut): void {
    send(ctx, failurePage({ language: languageOf(ctx), details: [out.error, out.error_description].filter(Boolean).join(': ') }));
  },
  logout: { logoutSource, postLogoutSuccessSource },
  device: { userCodeInputSource, userCodeConfirmSource, successSource },
};

function logoutSource(ctx: KoaContextWithOIDC): void {
  const [language, { client, params }] = [languageOf(ctx), ctx.oidc];
  const t = textsIn(language);
  const page = renderPage({
    ...{ language, title: t.signOut },
    children: (
      <form method="post" action={ctx.oidc.urlFor('end_session_confirm')}>
        <p>{client ? t.signOutOf(client.clientName ?? client.clientId) : t.signOutPlain}</p>
        <input type="hidden" name="xsrf" value={secretOf(ctx)} />
        <button name="logout" value="yes">
          {t.signOutYes}
        </button>
        <button className="quiet">{t.signOutNo}</button>
      </form>
    ),
  });
  const back = params?.['post_logout_redirect_uri'];
  send(ctx, page, typeof back === 'string' ? back : undefined);
}

function postLogoutSuccessSource(ctx: KoaContextWithOIDC): void {
  const language = languageOf(ctx);
  const t = textsIn(language);
  send(ctx, renderPage({ language, title: t.signedOut, children: <p>{t.signedOutHint}</p> }));
}

function userCodeInputSource(ctx: KoaContextWithOIDC, _form: string, _out?: unknown, error?: { userCode?: string; name: string }): void {
  const language = languageOf(ctx);
  const t = textsIn(language);
  const failure = error && (error.name === 'AbortedError' ? t.deviceStopped : t.deviceWrong);
  const page = renderPage({
    ...{ language, failure, title: t.device },
    children: (
      <form method="post" action={ctx.oidc.urlFor('code_verification')}>
        <input type="hidden" name="xsrf" value={secretOf(ctx)} />
        <label>
          {t.deviceEnter}
          <input name="user_code" className="code" autoComplete="off" autoCapitalize="characters" maxLength={20} autoFocus required />
        </label>
        <button>{t.proceed}</button>
      </form>
    ),
  });
  send(ctx, page);
}

function userCodeConfirmSource(
  ctx: KoaContextWithOIDC,
  _form: string,
  client: { clientName?: string; clientId: string },
  _info: unknown,
  code: string,
): void {
  const language = languageOf(ctx);
  const t = textsIn(language);
  const page = renderPage({
    ...{ language, title: t.deviceConfirm(client.clientName ?? client.clientId) },
    children: (
      <form method="post" action={ctx.oidc.urlFor('code_verification')}>
        <p>{t.deviceCompare}</p>
        <p>
          <strong>{code}</strong>
        </p>
        <input type="hidden" name="xsrf" value={secretOf(ctx)} />
        <input type="hidden" name="user_code" value={code} />
        <button name="confirm" value="yes">
          {t.proceed}
        </button>
        <button className="quiet" name="abort" value="yes">
          {t.cancel}
        </button>
      </form>
    ),
  });
  send(ctx, page);
}

function successSource(ctx: KoaContextWithOIDC): void {
  const language = languageOf(ctx);
  const t = textsIn(language);
  send(ctx, renderPage({ language, title: t.deviceDone, children: <p>{t.deviceBack}</p> }));
}

function send(ctx: KoaContextWithOIDC, page: string, leadsTo?: string): void {
  ctx.set(pageHeaders(leadsTo));
  ctx.body = page;
}

const secretOf = (ctx: KoaContextWithOIDC): string => String((ctx.oidc.session?.state as { secret?: string } | undefined)?.secret ?? '');

/** The application may say (`ui_locales`); otherwise the browser has. */
export function languageOf(ctx: KoaContextWithOIDC): Language {
  return languageIn(ctx.oidc.params?.['ui_locales']);
}

export function languageIn(uiLocales: unknown): Language {
  const asked = typeof uiLocales === 'string' ? /\b(zh|en)\b/.exec(uiLocales)?.[1] : undefined;
  return (asked as Language | undefined) ?? currentContext()?.language ?? 'zh';
}
