import { describe, expect, it } from '@jest/globals';
import type { SitePage } from '../page-model.js';
import {
  renderArchived,
  renderConnected,
  renderNoSuchPage,
  renderPreparing,
  renderSite,
  renderSuspended,
  renderUnknownHost,
} from './index.js';

const EVIL = `"><script>alert(1)</script><img src=x onerror=alert(2)>'&`;

const page = (patch: Partial<SitePage> = {}): SitePage => ({
  title: '巩义市教育资源公共服务平台',
  blocks: [
    { type: 'hero', heading: '巩义市教育资源公共服务平台', text: '面向全市学校' },
    { type: 'news', heading: '通知公告', items: [] },
    { type: 'links', heading: '常用入口', items: [] },
    { type: 'text', heading: '关于', body: '第一段\n仍是第一段\n\n第二段' },
  ],
  footer: { responsibleUnit: '巩义市教育局', icp: '豫ICP备12345678号-1', police: '豫公网安备 41010202000001号' },
  ...patch,
});

const render = (patch?: Partial<SitePage>): string => renderSite(page(patch), '巩义市', 'https://gongyi.example.cn/');

const evilPage: SitePage = {
  title: EVIL,
  blocks: [
    { type: 'hero', heading: EVIL, text: EVIL },
    { type: 'news', heading: EVIL, items: [{ title: EVIL, date: EVIL, summary: EVIL, url: `https://e.cn/${EVIL}` }] },
    { type: 'links', heading: EVIL, items: [{ label: EVIL, url: `https://e.cn/${EVIL}` }] },
    { type: 'text', heading: EVIL, body: EVIL },
  ],
  footer: { responsibleUnit: EVIL, icp: EVIL, police: EVIL },
};

describe('text is only ever text', () => {
  const names = { platformName: EVIL, unitName: EVIL, footer: evilPage.footer };
  it.each([
    ['site', renderSite(evilPage, EVIL, `https://e.cn/${EVIL}`)],
    ['suspended', renderSuspended(names)],
    ['archived', renderArchived(names)],
    ['preparing', renderPreparing(names)],
    ['connected', renderConnected(names, `https://e.cn/${EVIL}`, `https://e.cn/${EVIL}`)],
    ['no such page', renderNoSuchPage(names)],
    ['unknown host', renderUnknownHost(EVIL)],
  ])('in the page "%s"', (_, html) => {
    expect(html).not.toMatch(/<script|<img|<iframe/i);
    // With quoted values taken out, what is left of the tags holds no event handler.
    expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+=/i);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});

describe('addresses', () => {
  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.cn',
    '/x',
    'not a url',
  ])('never become a link: %s', (url) => {
    const html = render({
      blocks: [
        { type: 'news', heading: 'n', items: [{ title: '标题', date: '2019-03-01', summary: '', url }] },
        { type: 'links', heading: 'l', items: [{ label: '入口', url }] },
      ],
    });
    const connected = renderConnected({ platformName: 'p', unitName: 'u' }, url, 'https://p.cn/');
    expect(`${html}${connected}`).not.toMatch(/href="[^"]*(script:|data:|evil)/i);
    expect(html).toContain('标题');
  });

  it('of a connected platform are named and linked without an opener', () => {
    const html = renderConnected(
      { platformName: '郑州教育云', unitName: '郑州市' },
      'https://edu.zhengzhou.gov.cn',
      'https://zz.example.cn/',
    );
    expect(html).toContain('<a class="go" href="https://edu.zhengzhou.gov.cn/" rel="noopener external">');
    expect(html).toContain('<dd>https://edu.zhengzhou.gov.cn/</dd>');
  });
});

describe('a published page', () => {
  it('has one h1, named regions, a skip link and the language', () => {
    const html = render();
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toMatch(/^<!DOCTYPE html><html lang="zh-CN">/);
    expect(html).toContain('<a class="skip" href="#main">');
    for (const landmark of ['<header', '<nav', '<main id="main"', '<footer']) expect(html).toContain(landmark);
    for (const [, id] of html.matchAll(/aria-labelledby="([^"]+)"/g)) expect(html).toContain(`id="${id}"`);
  });

  it('takes its first heading for h1 when it has no hero', () => {
    const html = render({ blocks: [{ type: 'text', heading: '关于', body: '正文' }] });
    expect(html).toMatch(/<h1[^>]*>关于<\/h1>/);
  });

  it('still has an h1 when it has no block at all', () => {
    expect(render({ blocks: [] }).match(/<h1/g)).toHaveLength(1);
  });

  it('leads the filing numbers to the registers', () => {
    const html = render();
    expect(html).toMatch(/href="https:\/\/beian\.miit\.gov\.cn\/"[^>]*>豫ICP备12345678号-1</);
    expect(html).toMatch(/beian\.mps\.gov\.cn[^"]*code=41010202000001"[^>]*>豫公网安备 41010202000001号</);
  });

  it('leaves the numbers out while there are none', () => {
    const html = render({ footer: { responsibleUnit: '巩义市教育局', icp: null, police: null } });
    expect(html).not.toContain('beian');
  });

  it('says what empty parts are for instead of showing nothing', () => {
    expect(render()).toContain('这里将发布本地教育的通知与公告');
    expect(render()).toContain('这里将列出教学、教研和学习空间的入口');
  });

  it('keeps paragraphs and line breaks', () => {
    expect(render()).toContain('<p>第一段<br/>仍是第一段</p><p>第二段</p>');
  });

  it('names itself to search engines once', () => {
    const html = render();
    expect(html).toContain('<link rel="canonical" href="https://gongyi.example.cn/"/>');
    expect(html).toContain('<meta name="description" content="面向全市学校"/>');
    expect(html).not.toContain('noindex');
    expect(renderSuspended({ platformName: 'p', unitName: 'u' })).toContain('noindex');
  });
});

it('shows nothing of the content while suspended, but who answers for it', () => {
  const html = renderSuspended({ platformName: '巩义市平台', unitName: '巩义市', footer: page().footer });
  expect(html).toContain('平台已暂停服务');
  expect(html).toContain('巩义市教育局');
  expect(html).not.toContain('通知公告');
});
