/** A place of ours to go back to, or the front page: never another site, whatever the browser would make of it. */
export function returnTo(wish: unknown): string {
  if (typeof wish !== 'string' || wish.length > 2000 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wish)) return '/';
  const url = new URL(wish, 'http://here.invalid');
  return url.host === 'here.invalid' ? `${url.pathname}${url.search}${url.hash}` : '/';
}
