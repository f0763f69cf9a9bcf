import { kernelErrors } from '../errors/kernel.errors.js';
import { currentContext } from './context.js';
import type { Principal } from './principal.js';

/** Who is calling. Throws 401 where nobody is. */
export function caller(): Principal {
  const principal = currentContext()?.principal;
  if (!principal) throw kernelErrors['auth.required']();
  return principal;
}
