import { defineErrors, defineFieldMessages } from '#shuyuan/kernel';

export const elevationErrors = defineErrors({
  'elevation.not-offered': {
    status: 403,
    zh: '您的角色不能在此处临时提权为“{role}”',
    en: 'From your roles nobody is raised to {role} there',
  },
  'elevation.asked-already': { status: 409, zh: '同样的申请正在等待批准', en: 'The same wish is waiting for a decision' },
  'elevation.not-open': { status: 409, zh: '该申请已处理或已结束', en: 'It has been decided or has ended' },
  'elevation.second-person': {
    status: 403,
    zh: '须由另一位有权授予该角色的人批准',
    en: 'Another person who may give the role has to decide',
  },
});

defineFieldMessages({
  'elevation-too-long': { zh: '最长 {longest} 分钟', en: 'may be at most {longest} minutes' },
  'place-needed': { zh: '请指明平台或单位（只填一个）', en: 'name a platform or a unit (one of them)' },
  'tenant-unknown': { zh: '没有这个平台，或您无权查看', en: 'is not a platform you can reach' },
});
