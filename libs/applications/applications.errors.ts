import { defineErrors, defineFieldMessages } from '#shuyuan/kernel';

export const applicationErrors = defineErrors({
  'application.already-filed': {
    status: 409,
    zh: '{unit}已有一份有效的申请',
    en: '{unit} has an application already',
    hint: { zh: '请打开原申请继续，或先撤回', en: 'Open that one, or withdraw it first' },
  },
  'application.slug-taken': {
    status: 409,
    zh: '门户地址“{slug}”已被使用',
    en: 'The portal address "{slug}" is taken',
    hint: { zh: '请换一个门户地址', en: 'Choose another one' },
  },
  'application.not-editable': { status: 409, zh: '申请处于“{state}”状态，不能修改', en: 'The application is {state} and cannot be edited' },
  'application.transition-not-allowed': {
    status: 409,
    zh: '申请处于“{state}”状态，不能进行“{action}”',
    en: 'The application is {state}; {action} is not possible',
  },
  'application.not-your-turn': { status: 403, zh: '这一步不由您的单位办理', en: 'This step is not for your unit' },
  'application.override-required': {
    status: 422,
    zh: '与“必须”条款不符（{rule}），批准时须写明理由',
    en: 'It goes against a rule that must hold ({rule}); approving needs a reason',
    hint: { zh: '请填写特批理由，或退回申请', en: 'Give the reason, or return the application' },
  },
});

defineFieldMessages({
  'slug-taken': { zh: '该门户地址已被使用，请换一个', en: 'is taken; choose another' },
  'slug-reserved': { zh: '该门户地址为系统保留，请换一个', en: 'is reserved; choose another' },
  'comment-required': { zh: '请写明理由', en: 'say why' },
  'mode-reason-required': { zh: '与规则（应/必须）不一致，请说明理由', en: 'differs from the rule; give the reason' },
  'override-required': { zh: '与“必须”条款不符，请写明特批理由', en: 'a rule that must hold is not met; give the reason' },
  'platform-required': { zh: '接入模式须填写已有平台的名称和网址', en: 'connecting needs the name and address of the platform' },
  'note-required': { zh: '选择“其它”时请说明', en: 'say which' },
  'users-exceed-total': { zh: '教师、学生、家长之和不能超过总数', en: 'teachers, students and parents exceed the total' },
  'unit-not-yours': { zh: '只能为本单位填报', en: 'is not the unit you act for' },
});
