import type { SitePage } from './page-model.js';

export interface DefaultSite {
  /** Name of the platform; made of the unit's name when absent. */
  readonly platformName?: string;
  /** Name of the division, e.g. 巩义市. */
  readonly unitName: string;
  /** 主办单位, e.g. 巩义市教育局. */
  readonly responsibleUnit: string;
}

/**
 * What a new platform shows until its unit writes its own page. News and links stay empty, and the page then
 * says what they are for: nothing may look like news that nobody published.
 */
export function defaultPage({ unitName, responsibleUnit, platformName = `${unitName}教育资源公共服务平台` }: DefaultSite): SitePage {
  return {
    title: platformName,
    blocks: [
      {
        type: 'hero',
        heading: platformName,
        text: `面向${unitName}的学校、教师、学生和家长。平台已经开通，内容正在陆续上线。`,
      },
      { type: 'news', heading: '通知公告', items: [] },
      { type: 'links', heading: '常用入口', items: [] },
      {
        type: 'text',
        heading: '关于本平台',
        body: `本平台由${responsibleUnit}主办，依托省级教育资源公共服务平台建设。\n\n页面内容由主办单位编写并发布。`,
      },
    ],
    footer: { responsibleUnit, icp: null, police: null },
  };
}
