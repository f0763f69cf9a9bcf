import { ICON, STYLESHEET, STYLESHEET_HREF } from '#shuyuan/content';
import { prepareResponse, type PreparedResponse } from './portal-response.js';

/** Files that every host serves alike, by path. */
export async function staticFiles(): Promise<(url: string) => PreparedResponse | undefined> {
  const stylesheet = (cacheControl: string): Promise<PreparedResponse> =>
    prepareResponse({ status: 200, body: STYLESHEET, contentType: 'text/css; charset=utf-8', cacheControl });
  // Only the address with the content's hash may be kept for ever.
  const hashed = await stylesheet('public, max-age=31536000, immutable');
  const plain = await stylesheet('public, max-age=300');
  const day = 'public, max-age=86400';
  const icon = await prepareResponse({ status: 200, body: ICON, contentType: 'image/svg+xml', cacheControl: day });
  const robots = await prepareResponse({
    status: 200,
    body: 'User-agent: *\nDisallow: /_shuyuan/\n',
    contentType: 'text/plain; charset=utf-8',
    cacheControl: day,
  });
  const files = new Map([
    ['/_shuyuan/portal.css', plain],
    ['/favicon.ico', icon],
    ['/robots.txt', robots],
  ]);
  return (url) => (url === STYLESHEET_HREF ? hashed : files.get(url.split('?', 1)[0] ?? url));
}
