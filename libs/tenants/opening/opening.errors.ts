import { defineErrors } from '#shuyuan/kernel';

export const openingErrors = defineErrors({
  'tenant.unit-has-platform': {
    status: 409,
    zh: '{unit}已有平台（/tenants/{id}）',
    en: '{unit} has a platform already (/tenants/{id})',
    hint: {
      zh: '一个单位一个平台；请打开已有平台调整套餐，或先将其删除',
      en: 'One unit, one platform: resize the one it has, or delete it first',
    },
  },
  'tenant.application-under-way': {
    status: 409,
    zh: '{unit}的申请正在办理（/applications/{id}，{state}）',
    en: 'An application of {unit} is under way (/applications/{id}, {state})',
    hint: { zh: '请在该申请上办结（批准、退回或撤回）后再操作', en: 'Settle that application first: approve, return or withdraw it' },
  },
  'tenant.slug-taken': {
    status: 409,
    zh: '门户地址“{slug}”已被使用',
    en: 'The portal address "{slug}" is taken',
    hint: { zh: '请换一个门户地址', en: 'Choose another one' },
  },
  'tenant.city-cannot-host': {
    status: 409,
    zh: '{city}平台尚不能承载县级虚拟平台',
    en: 'The platform of {city} does not host virtual platforms of counties',
    hint: {
      zh: '请省级管理员在市平台上开启“承载县级平台”，或由县提交申请，由省平台直接开通',
      en: 'Ask the province to mark the city platform as hosting, or let the county apply and the province open it directly',
    },
  },
  'tenant.level-above': {
    status: 403,
    zh: '{unit}的平台由上一级管理，您不能为本单位办理此项',
    en: 'The level above decides this for the platform of {unit}; nobody does it for their own unit',
    hint: { zh: '请联系上级管理员办理', en: 'Ask the administrator above you' },
  },
  'tenant.cannot-host': {
    status: 422,
    zh: '{unit}不是省辖市，其平台不能承载县级平台',
    en: '{unit} is not a city; its platform cannot host those of counties',
  },
});
