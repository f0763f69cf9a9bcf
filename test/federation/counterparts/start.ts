import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Children, freePort } from '../../cluster/harness/children.js';
import { buildProviders, installPython, providers, python } from './build.js';

export { providersLack, pythonLacks } from './build.js';

export interface Counterpart {
  readonly url: string;
  stop(): Promise<void>;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly given: string;
  readonly family: string;
  readonly email: string;
}

export const PASSWORD = 'verysecure';

/** A program that is not ours, listening on this machine with a folder of its own. */
async function start(
  port: number,
  what: string,
  program: string,
  args: string[],
  env: Record<string, string>,
  ready: string,
  files: Record<string, unknown> = {},
): Promise<Counterpart> {
  const folder = await mkdtemp(join(tmpdir(), 'shuyuan-federation-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), JSON.stringify(content));
  const children = new Children(folder);
  const url = `http://localhost:${port}`;
  children.start(program, args, { PORT: String(port), USERS_FILE: join(folder, 'users.json'), CAS_FOLDER: folder, ...env });
  await children.until(what, async () => (await fetch(`${url}${ready}`)).status < 500, 60_000);
  const stop = async (): Promise<void> => {
    await children.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url, stop };
}

export const choosePort = freePort;

/** zitadel/oidc, in Go. Its one client is web / secret. */
export async function startOpenIdProvider(port: number, redirectUri: string, people: readonly Person[]): Promise<Counterpart> {
  await buildProviders();
  const users = Object.fromEntries(
    people.map(({ id, name, given, family, email }) => [
      id,
      {
        ...{ ID: id, Username: name, Password: PASSWORD, FirstName: given, LastName: family },
        ...{ Email: email, EmailVerified: true, PreferredLanguage: 'zh' },
      },
    ]),
  );
  const env = { REDIRECT_URI: redirectUri };
  return start(port, 'the OpenID provider', providers(), ['oidc'], env, '/.well-known/openid-configuration', { 'users.json': users });
}

/** crewjam/saml, in Go. */
export async function startSamlProvider(port: number, people: readonly Person[]): Promise<Counterpart> {
  await buildProviders();
  const users = people.map(({ name, given, family, email }) => ({
    ...{ name, password: PASSWORD, email, given_name: given, surname: family, common_name: `${family}${given}`, groups: ['teacher'] },
  }));
  return start(port, 'the SAML provider', providers(), ['saml'], {}, '/metadata', { 'users.json': users });
}

/** django-cas-server, in Python. Its one person is zhangsan. */
export async function startCasServer(port: number, servicePattern: string): Promise<Counterpart> {
  await installPython();
  const script = join(import.meta.dirname, 'cas', 'serve.py');
  return start(port, 'the CAS server', python(), [script], { SERVICE_PATTERN: servicePattern }, '/login');
}
