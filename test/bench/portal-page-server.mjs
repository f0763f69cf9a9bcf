// One side of the portal-page bench, in a process of its own: `ours` or `bare`, from the built code.
import { createServer } from 'node:http';

const [side] = process.argv.slice(2);
const dist = new URL('../../', import.meta.resolve('#shuyuan/kernel'));
const load = (path) => import(new URL(path, dist).href);
const { answersOf } = await load('apps/portal/portal-answers.js');

const host = 'gongyi.localhost';
// Invented text that compresses like prose, not like one sentence repeated.
let seed = 20190301;
const character = () => String.fromCharCode(0x4e00 + (((seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 8) % 800));
const prose = (length) => Array.from({ length }, character).join('');
const news = Array.from({ length: 20 }, (_, i) => ({
  title: `关于${prose(18)}的通知`,
  date: `2019-03-${String(i + 1).padStart(2, '0')}`,
  summary: `${prose(100)}。`,
  url: `https://gongyi.example.cn/news/${i + 1}`,
}));
const links = Array.from({ length: 12 }, (_, i) => ({ label: prose(8), url: `https://r${i}.example.cn/` }));
const page = {
  title: '巩义市教育资源公共服务平台',
  blocks: [
    { type: 'hero', heading: '巩义市教育资源公共服务平台', text: prose(60) },
    { type: 'news', heading: '通知公告', items: news },
    { type: 'links', heading: '常用入口', items: links },
    { type: 'text', heading: '关于本平台', body: prose(1200) },
  ],
  footer: { responsibleUnit: '巩义市教育局', icp: '豫ICP备12345678号-1', police: null },
};
// The database is not on the path that is measured; everything else is what apps/portal runs.
const view = {
  kind: 'live',
  tenantId: '00000000-0000-4000-8000-000000000001',
  names: { platformName: page.title, unitName: '巩义市', footer: page.footer },
  canonical: `http://${host}/`,
  page,
};

async function ours() {
  const { PortalCache } = await load('apps/portal/portal-cache.js');
  const { createPortalHandler } = await load('apps/portal/portal-handler.js');
  const { hostReader } = await load('apps/portal/portal-host.js');
  return createPortalHandler({
    cache: new PortalCache(() => answersOf(view, host), 30_000),
    readHost: hostReader({ PORTAL_DOMAIN: 'localhost', PUBLIC_URL: 'http://localhost' }),
    logger: console,
  });
}

/** The same bytes and the same headers, with nothing decided. */
async function bare() {
  const { status, variants } = (await answersOf(view, host)).page;
  const { headers, body } = variants[process.argv[3] ?? 'br'];
  return (_req, res) => {
    res.writeHead(status, headers);
    res.end(body);
  };
}

const server = createServer(await (side === 'ours' ? ours() : bare()));
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('message', () => process.send({ cpu: process.cpuUsage() }));
process.on('disconnect', () => process.exit(0));
