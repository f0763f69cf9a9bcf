/** What a portal page is made of. Stored as JSON, rendered by render/, never holding markup. */
export interface SitePage {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly footer: SiteFooter;
}

export const BLOCK_TYPES = ['hero', 'news', 'links', 'text'] as const;

export type Block = HeroBlock | NewsBlock | LinksBlock | TextBlock;

export interface HeroBlock {
  readonly type: 'hero';
  readonly heading: string;
  readonly text: string;
}

export interface NewsBlock {
  readonly type: 'news';
  readonly heading: string;
  readonly items: readonly NewsItem[];
}

export interface NewsItem {
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly summary: string;
  readonly url?: string | null;
}

export interface LinksBlock {
  readonly type: 'links';
  readonly heading: string;
  readonly items: readonly LinkItem[];
}

export interface LinkItem {
  readonly label: string;
  readonly url: string;
}

export interface TextBlock {
  readonly type: 'text';
  readonly heading: string;
  /** Paragraphs are parted by an empty line. */
  readonly body: string;
}

export interface SiteFooter {
  /** 主办单位: bears 信息安全责任 for what the platform shows. */
  readonly responsibleUnit: string;
  /** ICP 备案号, e.g. `豫ICP备12345678号-1`; must be shown once there is one and link to the ministry's register. */
  readonly icp: string | null;
  /** 公安联网备案号, e.g. `豫公网安备 41010202000001号`; due within 30 days of opening. */
  readonly police: string | null;
}

/** Issued forms of the two numbers: a province's one-character short name comes first. */
export const ICP_FORM = /^[\u4e00-\u9fa5]ICP备\d{8,10}号(-\d{1,3})?$/;
export const POLICE_FORM = /^[\u4e00-\u9fa5]公网安备\s?\d{14}号$/;

export const LIMITS = {
  title: 60,
  blocks: 20,
  heading: 60,
  heroText: 300,
  newsItems: 30,
  newsTitle: 100,
  newsSummary: 300,
  links: 40,
  linkLabel: 40,
  url: 500,
  textBody: 5000,
  responsibleUnit: 100,
} as const;
