import type { components } from '../../console/src/api/schema.js';
import { answer, openApi } from '../api/client.js';
import { leaf, option, type Branch } from '../command.js';
import { EXIT, Failure, Refusal, usage } from '../failures.js';
import { TITLE, column } from '../output/columns.js';
import { fields, sentence } from '../output/print.js';
import { serverAddress, type Run } from '../run.js';
import { revoke, signInByCode } from '../session/device.js';
import { ask, isAsked, standardInput } from '../session/prompt.js';

/** With its prefix where the server is behind TLS. */
const SESSION_COOKIE = /^(__Host-)?shuyuan_session=/;

const principalFields = fields<components['schemas']['PrincipalDto']>([
  column(TITLE.name, (p) => p.displayName),
  column({ zh: '登录名', en: 'LOGIN NAME' }, (p) => p.loginName),
  column({ zh: '角色', en: 'ROLE' }, (p) => p.role),
  column(TITLE.unit, (p) => `${p.unitCode} ${p.unitName}`),
]);

export function sessionCommands(root: Branch): void {
  leaf<{ user?: string; passwordStdin?: boolean; device?: boolean }>(
    root,
    {
      usage: 'login [address]',
      about: {
        zh: '登录服务器；密码来自提示、--password-stdin 或 SHUYUAN_PASSWORD',
        en: 'Sign in; the password is asked for, or comes from --password-stdin or SHUYUAN_PASSWORD',
      },
      options: [
        option('-u, --user <name>', { zh: '登录名（或 SHUYUAN_USER）', en: 'login name (or SHUYUAN_USER)' }),
        option('--password-stdin', { zh: '从标准输入读密码', en: 'read the password from standard input' }),
        option('--device', {
          zh: '用浏览器登录：显示地址和代码，无需在终端输入密码',
          en: 'sign in with a browser: shows an address and a code, takes no password here',
        }),
      ],
    },
    async (run, { user, passwordStdin, device }, address) => {
      const server = serverAddress(
        address ?? run.namedServer ?? run.sessions.current ?? (await asked('server', { zh: '服务器地址：', en: 'Server address: ' }, run)),
      );
      if (device) return byCode(run, server);
      if (isOverheard(server))
        run.note({ zh: '注意：http 连接不加密，密码可能被窃听', en: 'Mind: over http the password can be overheard' });
      const loginName = user ?? process.env['SHUYUAN_USER'] ?? (await asked('--user', { zh: '登录名：', en: 'Login name: ' }, run));
      const password = passwordStdin
        ? await standardInput()
        : (process.env['SHUYUAN_PASSWORD'] ?? (await asked('--password-stdin', { zh: '密码：', en: 'Password: ' }, run, true)));
      const api = openApi({ server, language: run.language });
      const first = await api.POST('/api/v1/session', { body: { loginName, password } });
      const { data, response } = await second(run, api, first);
      const cookie = response.headers.getSetCookie().find((set) => SESSION_COOKIE.test(set));
      if (!data || !cookie) throw new Failure(EXIT.unreachable, { zh: '服务器没有给出会话', en: 'The server gave no session' });
      run.sessions.keep(server, { cookie: cookie.split(';')[0] ?? '', loginName });
      run.note({ zh: `已登录 ${server}`, en: `Signed in at ${server}` });
      run.print(data, principalFields);
    },
  );
  leaf(root, { usage: 'logout', about: { zh: '退出登录', en: 'Sign out' } }, async (run) => {
    const { server } = run;
    const tokens = run.sessions.tokensFor(server);
    try {
      await (tokens ? revoke(server, tokens) : run.api.DELETE('/api/v1/session'));
    } catch (error) {
      if (!(error instanceof Refusal && error.status === 401)) throw error; // That session has ended already.
    }
    run.sessions.forget(server);
    run.print({ server, signedIn: false }, sentence({ zh: `已退出 ${server}`, en: `Signed out at ${server}` }));
  });
  leaf(root, { usage: 'whoami', about: { zh: '当前登录者', en: 'Who is signed in' } }, async (run) =>
    run.print(await answer(run.api.GET('/api/v1/session')), principalFields),
  );
}

async function byCode(run: Run, server: string): Promise<void> {
  const tokens = await signInByCode(run, server);
  const api = openApi({ server, language: run.language, token: () => Promise.resolve(tokens.access) });
  const principal = await answer(api.GET('/api/v1/session'));
  run.sessions.keep(server, { tokens, loginName: principal.loginName });
  run.note({ zh: `已登录 ${server}`, en: `Signed in at ${server}` });
  run.print(principal, principalFields);
}

type Api = ReturnType<typeof openApi>;
type SignedIn = components['schemas']['PrincipalDto'];
type FirstStep = SignedIn | components['schemas']['FactorRequiredDto'];

/** 第二步, where the account has one: a code, as a terminal knows no passkeys. */
async function second(
  run: Run,
  api: Api,
  { data, response }: { data?: FirstStep; response: Response },
): Promise<{ data?: SignedIn; response: Response }> {
  if (!data || !('factorRequired' in data)) return { data, response };
  const { challengeId, factorRequired } = data;
  const kind = (['totp', 'sms', 'recovery'] as const).find((one) => factorRequired.includes(one));
  if (!kind)
    throw new Failure(EXIT.refused, {
      zh: '此账号只有通行密钥，命令行无法使用；请在控制台添加动态口令或恢复码',
      en: 'This account has passkeys only, which a terminal cannot use; add an authenticator app or recovery codes in the console',
    });
  if (kind === 'sms') await api.POST('/api/v1/session/factor/options', { body: { challengeId, kind } });
  const code = process.env['SHUYUAN_CODE'] ?? (await asked('SHUYUAN_CODE', CODE_OF[kind], run));
  return api.POST('/api/v1/session/factor', { body: { challengeId, kind, code } });
}

const CODE_OF = {
  totp: { zh: '动态口令：', en: 'Code of the authenticator app: ' },
  sms: { zh: '短信验证码：', en: 'Code sent by SMS: ' },
  recovery: { zh: '恢复码：', en: 'Recovery code: ' },
};

/** Plain HTTP to anywhere but this machine. */
function isOverheard(server: string): boolean {
  const { protocol, hostname } = new URL(server);
  return protocol === 'http:' && !/^(localhost|127\..*|\[::1\])$/.test(hostname);
}

async function asked(instead: string, question: { zh: string; en: string }, run: Run, hidden = false): Promise<string> {
  if (!isAsked()) throw usage({ zh: `没有终端可以询问；请给出 ${instead}`, en: `There is no terminal to ask on; give ${instead}` });
  return ask(question[run.language], { hidden });
}
