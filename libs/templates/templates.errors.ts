import { defineErrors, defineFieldMessages } from '#shuyuan/kernel';

export const templateErrors = defineErrors({
  'template.exists': {
    status: 409,
    zh: '模板版本 {id} 已存在，版本一经建立不可更改',
    en: 'Template version {id} exists already, and a version never changes',
    hint: { zh: '请使用新的版本号', en: 'Take a new version number' },
  },
  'template.name-reserved': {
    status: 409,
    zh: '名称“{name}”属于系统自带模板',
    en: 'The name "{name}" belongs to the templates that ship with the program',
    hint: { zh: '请另取名称，例如加上省名', en: 'Take another name, such as one with your province in it' },
  },
  'template.checks-failed': {
    status: 409,
    zh: '模板未通过检查（{count} 处），不能继续',
    en: 'The template did not pass its checks ({count} finding(s))',
    hint: { zh: '请查看检查结果，修改后以新版本号上传', en: 'See the findings, correct them and upload a new version' },
  },
  'template.transition-not-allowed': {
    status: 409,
    zh: '模板版本处于“{state}”状态，不能进行“{action}”',
    en: 'The template version is {state}; {action} is not possible',
  },
  'template.same-person': {
    status: 409,
    zh: '发布须由另一人复核：编写人和提交人不能发布',
    en: 'Publishing takes a second person: neither who wrote it nor who proposed it',
    hint: { zh: '请另一位省级管理员发布', en: 'Ask another administrator of the province to publish it' },
  },
  'template.not-published': {
    status: 409,
    zh: '模板版本 {id} 尚未发布或已撤回，不能用于平台',
    en: 'Template version {id} is not published or was withdrawn; platforms cannot be given it',
  },
  'template.cluster-unavailable': {
    status: 503,
    zh: '集群暂时无法试运行模板：{detail}',
    en: 'The cluster cannot try the template just now: {detail}',
    hint: { zh: '请检查集群连接后重试', en: 'Check the connection to the cluster and try again' },
  },
  'template.is-default': {
    status: 409,
    zh: '{id} 是新平台所用的版本，不能撤回',
    en: '{id} is what new platforms get; it cannot be withdrawn',
  },
});

defineFieldMessages({
  'template-too-many-files': { zh: '文件过多，最多 {limit} 个', en: 'too many files; {limit} at most' },
  'template-too-large': { zh: '内容过大，合计最多 {limit} 字节', en: 'too large; {limit} bytes at most together' },
  'template-file-form': {
    zh: '每个文件应只有 path 和 content，均为文字',
    en: 'each file is a path and a content, both text, and nothing else',
  },
  'template-path': {
    zh: '文件名不合规定：应为 values.schema.json、values.defaults.json、UPGRADE.md 或 manifests/<阶段>/<名称>.yaml',
    en: 'not a file of a template: values.schema.json, values.defaults.json, UPGRADE.md or manifests/<phase>/<name>.yaml',
  },
  'template-phase-unknown': {
    zh: '没有这个阶段，应为 namespace、quota、isolation、access、portal、domain 之一',
    en: 'no such phase; there are namespace, quota, isolation, access, portal and domain',
  },
  'template-path-twice': { zh: '文件重复', en: 'stands there twice' },
  'template-notes-twice': { zh: '说明已在 UPGRADE.md 中，不能再填写', en: 'the notes are in UPGRADE.md already' },
  'template-text': { zh: '含有控制字符、不可见字符或编码错误', en: 'has control characters, invisible ones, or was not UTF-8' },
  'template-too-much': { zh: '内容过多，超出 {limit} 个记号', en: 'holds too much: more than {limit} tokens' },
  'template-too-deep': { zh: '嵌套过深，最多 {limit} 层', en: 'nested too deep; {limit} levels at most' },
  'template-too-many-documents': { zh: '文档过多，最多 {limit} 个', en: 'too many documents; {limit} at most' },
  'template-yaml': { zh: 'YAML 有误：{detail}', en: 'is not YAML: {detail}' },
  'template-yaml-anchor': { zh: '不允许锚点（{text}）', en: 'anchors are not allowed ({text})' },
  'template-yaml-alias': { zh: '不允许别名（{text}）', en: 'aliases are not allowed ({text})' },
  'template-yaml-tag': { zh: '不允许类型标签（{text}）', en: 'tags are not allowed ({text})' },
  'template-yaml-directive': { zh: '不允许指令（{text}）', en: 'directives are not allowed ({text})' },
  'template-yaml-key': { zh: '键应为文字', en: 'a key must be text' },
  'template-key-twice': { zh: '键“{key}”重复', en: 'the key "{key}" stands there twice' },
  'template-number': { zh: '不是有效的数字', en: 'is not a finite number' },
  'template-object': {
    zh: '每个文档应为一个对象，含 apiVersion、kind 和 metadata.name',
    en: 'each document is an object with apiVersion, kind and metadata.name',
  },
  'template-placeholder-key': { zh: '占位符不能用在键中', en: 'a placeholder cannot stand in a key' },
  'template-placeholder-form': { zh: '占位符应写作 $(名称)', en: 'a placeholder is written $(name)' },
  'template-placeholder-unknown': { zh: '取值 {name} 不在 schema 的 required 中', en: 'the schema does not require a value {name}' },
  'template-placeholder-null': { zh: '取值 {name} 可能为空，应单独使用', en: 'the value {name} may be null, so it must stand alone' },
  'template-when': { zh: 'shuyuan.dev/when 应为一个布尔取值的占位符', en: 'shuyuan.dev/when is one placeholder of a boolean value' },
  'template-json': { zh: '不是有效的 JSON：{detail}', en: 'is not JSON: {detail}' },
  'template-schema-missing': { zh: '缺少 values.schema.json', en: 'is missing' },
  'template-schema-form': {
    zh: '应为 object 类型，additionalProperties 为 false，并写明 properties 和 required',
    en: 'is of type object with additionalProperties false, properties and required',
  },
  'template-schema-keyword': { zh: '不支持关键字“{keyword}”', en: 'the keyword "{keyword}" is not supported' },
  'template-schema-size': { zh: '取值过多，最多 {limit} 个', en: 'too many values; {limit} at most' },
  'template-schema-name': { zh: '取值名称应为字母开头的字母、数字、下划线', en: 'a value is named by letters, digits and underscores' },
  'template-schema-required': { zh: 'required 中的 {name} 没有定义', en: 'required names {name}, which is not among the properties' },
  'template-schema-type': {
    zh: 'type 应为 string、number、integer、boolean、null',
    en: 'type is string, number, integer, boolean or null',
  },
  'template-schema-pattern': { zh: '正则过长，最多 {limit} 个字符', en: 'the pattern is too long; {limit} characters at most' },
  'template-schema-invalid': { zh: 'schema 有误：{detail}', en: 'is not a valid schema: {detail}' },
  'template-defaults-form': { zh: '应为一个对象', en: 'must be an object' },
  'template-default': { zh: '默认值 {name} 不符合 schema {detail}', en: 'the default of {name} does not fit the schema {detail}' },
});
