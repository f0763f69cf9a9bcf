import type { ReasonCode } from './decide.js';

/** Why a rule applies and what is at odds with it, in words. */
export const REASON_TEXTS: Record<ReasonCode, { readonly zh: string; readonly en: string }> = {
  eligible: {
    zh: '平台已建成，且基础环境、软件、人员三项条件齐备',
    en: 'The platform is built and all three conditions (environment, software, staff) are met',
  },
  'not-built': { zh: '本单位尚未建成平台', en: 'The unit has not built a platform' },
  'lacks-base-environment': {
    zh: '基础环境不足：需有自建或托管机房、足够的设备与出口带宽、独立域名',
    en: 'The environment falls short: a machine room, enough equipment and bandwidth, and an own domain are needed',
  },
  'lacks-software': {
    zh: '平台软件不足：需能统一管理本地用户、门户和资源',
    en: 'The software falls short: unified local users, portal and resources are needed',
  },
  'lacks-staff': { zh: '没有专业技术人员负责日常运维', en: 'There is no specialist staff for daily operation' },
  'city-unknown': {
    zh: '所属省辖市尚未填报，暂按“市级未建平台、不能承载虚拟平台”处理',
    en: 'The city has not filed yet; taken as having no platform and not hosting',
  },
  'city-platform': { zh: '所属省辖市已建成并接入平台', en: 'The city runs a platform of its own' },
  'city-no-platform': { zh: '所属省辖市没有自建平台', en: 'The city has no platform of its own' },
  'city-hosts': { zh: '所属省辖市平台能够承载县级虚拟平台', en: 'The city platform can host virtual platforms' },
  'city-does-not-host': { zh: '所属省辖市平台不能承载县级虚拟平台', en: 'The city platform cannot host virtual platforms' },
  'mode-differs': { zh: '所选建设模式与规则不一致', en: 'The chosen mode differs from the rule' },
  'target-differs': { zh: '所选上级平台与规则不一致', en: 'The chosen platform above differs from the rule' },
  'national-missing': { zh: '接入模式还须接入国家体系', en: 'Connecting also means joining the national system' },
  'connect-needs-eligibility': { zh: '三项条件未齐备，不能选择接入模式', en: 'Connecting needs all three conditions' },
};
