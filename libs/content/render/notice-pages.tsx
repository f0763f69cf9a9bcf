import type { SiteFooter } from '../page-model.js';
import { renderDocument } from './document.js';
import { Notice } from './notice.js';
import { webAddress } from './web-address.js';

/** Names a page speaks of. */
export interface PlatformNames {
  /** Name of the platform, e.g. 巩义市教育资源公共服务平台. */
  readonly platformName: string;
  /** Name of the division, e.g. 巩义市. */
  readonly unitName: string;
  /** From the published page; absent while there is none. */
  readonly footer?: SiteFooter;
}

/** 暂停服务. Shows nothing of the platform's content. */
export function renderSuspended(names: PlatformNames): string {
  return notice(names, '平台已暂停服务', [
    `${names.platformName}目前暂停对外服务，恢复时间以主办单位通知为准。`,
    '如需办理业务或查询资料，请直接联系主办单位。',
  ]);
}

/** 归档: nothing of it is served any more, and its data is kept. */
export function renderArchived(names: PlatformNames): string {
  return notice(names, '平台已归档停用', [
    `${names.platformName}已经停止服务，平台资料已归档保存。`,
    '如需查询资料或了解后续安排，请直接联系主办单位。',
  ]);
}

/** 开通中. */
export function renderPreparing(names: PlatformNames): string {
  return notice(names, '平台正在开通', [`${names.platformName}的开通申请已经通过，系统正在准备，通常几分钟内完成。`, '请稍后刷新本页。']);
}

/** A path under a platform that has no page. */
export function renderNoSuchPage(names: PlatformNames): string {
  return renderDocument({
    title: `没有这个页面 - ${names.platformName}`,
    description: '没有这个页面',
    brand: { name: names.platformName, unitName: names.unitName, href: '/' },
    footer: names.footer,
    children: (
      <Notice heading="没有这个页面">
        <p>地址可能写错了，或者页面已经移走。</p>
        <p>
          <a href="/">返回首页</a>
        </p>
      </Notice>
    ),
  });
}

/** 接入: the unit keeps its own platform; this address only leads to it. */
export function renderConnected(names: PlatformNames, externalUrl: string, canonical: string): string {
  const href = webAddress(externalUrl);
  return renderDocument({
    title: names.platformName,
    description: `${names.unitName}使用自建平台，已接入省级教育资源公共服务平台。`,
    canonical,
    indexed: true,
    brand: { name: names.platformName, unitName: names.unitName },
    footer: names.footer,
    children: (
      <Notice heading={names.platformName}>
        <p>{names.unitName}使用自建的教育资源公共服务平台，已接入省级平台。</p>
        {href ? (
          <>
            <p>
              <a className="go" href={href} rel="noopener external">
                前往{names.unitName}的平台
              </a>
            </p>
            <dl>
              <dt>平台网址</dt>
              <dd>{href}</dd>
            </dl>
          </>
        ) : (
          <p>平台网址正在登记。</p>
        )}
      </Notice>
    ),
  });
}

/** No platform answers under this host name. */
export function renderUnknownHost(host: string): string {
  return renderDocument({
    title: '没有这个平台',
    description: '此网址没有对应的平台',
    children: (
      <Notice heading="没有这个平台">
        <p>
          <code>{host}</code> 没有对应的教育平台。
        </p>
        <p>请检查网址是否写对，或向所在市、县的教育部门询问平台网址。</p>
      </Notice>
    ),
  });
}

/** The data store does not answer and no earlier copy of the page is at hand. */
export function renderUnavailable(): string {
  return renderDocument({
    title: '暂时无法访问',
    description: '系统暂时无法访问，请稍后再试',
    children: (
      <Notice heading="暂时无法访问">
        <p>系统正在恢复，已发布的内容不受影响。请过一会儿再刷新本页。</p>
      </Notice>
    ),
  });
}

/** A request that no browser sends. */
export function renderBadRequest(): string {
  return renderDocument({
    title: '请求有误',
    description: '请求有误',
    children: (
      <Notice heading="请求有误">
        <p>请求中的网址格式不正确。</p>
      </Notice>
    ),
  });
}

function notice(names: PlatformNames, heading: string, paragraphs: readonly string[]): string {
  return renderDocument({
    title: `${heading} - ${names.platformName}`,
    description: paragraphs[0] ?? heading,
    brand: { name: names.platformName, unitName: names.unitName },
    // The text names the unit already.
    footer: { icp: names.footer?.icp, police: names.footer?.police },
    children: (
      <Notice heading={heading}>
        {paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <dl>
          <dt>{names.footer ? '主办单位' : '所属地区'}</dt>
          <dd>{names.footer?.responsibleUnit ?? names.unitName}</dd>
        </dl>
      </Notice>
    ),
  });
}
