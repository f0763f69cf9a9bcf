import { defineErrors, defineFieldMessages } from '#shuyuan/kernel';

export const clusterErrors = defineErrors({
  'cluster.name-taken': { status: 409, zh: '已有名为“{name}”的集群', en: 'There is a cluster named "{name}" already' },
  'cluster.built-in': {
    status: 409,
    zh: '默认集群由系统配置决定，不能在这里更换凭据或移除',
    en: 'The default cluster comes from the settings; it cannot be removed or given credentials here',
    hint: { zh: '请修改 KUBECONFIG 等配置后重启', en: 'Change KUBECONFIG or CLUSTER_ADAPTER and restart' },
  },
  'cluster.in-use': {
    status: 409,
    zh: '集群“{name}”上还有 {tenants} 个平台，不能移除',
    en: '{tenants} platform(s) live on cluster "{name}"; it cannot be removed',
    hint: { zh: '请先停止在其上新开平台（cordon），待其上平台全部删除后再移除', en: 'Cordon it, and remove it once they are gone' },
  },
  'cluster.unknown': { status: 422, zh: '没有名为“{name}”的集群', en: 'There is no cluster named "{name}"' },
  'cluster.cordoned': { status: 409, zh: '集群“{name}”已停止接收新平台', en: 'Cluster "{name}" is cordoned and takes no new platforms' },
  'cluster.unhealthy': {
    status: 409,
    zh: '集群“{name}”目前无法使用，不能在其上新开平台',
    en: 'Cluster "{name}" is not healthy now; no platform can be placed on it',
  },
  'cluster.labels-differ': {
    status: 409,
    zh: '集群“{name}”没有所要求的标签：{labels}',
    en: 'Cluster "{name}" lacks the labels asked for: {labels}',
  },
  'cluster.full': {
    status: 409,
    zh: '集群“{name}”容量不足：剩余 {left}，需要 {wanted}',
    en: 'Cluster "{name}" has no room: left {left}, wanted {wanted}',
    hint: { zh: '请扩大其容量，或选择其他集群', en: 'Enlarge its capacity or choose another cluster' },
  },
  'cluster.none-fits': {
    status: 409,
    zh: '没有集群可以接收这个平台：{reasons}',
    en: 'No cluster can take this platform: {reasons}',
    hint: { zh: '请扩大容量、恢复停用的集群或登记新的集群', en: 'Enlarge a capacity, uncordon a cluster or register another' },
  },
});

defineFieldMessages({
  'cluster-name': {
    zh: '只能用小写字母、数字和连字符，以字母开头，最多 63 个字符',
    en: 'takes lower-case letters, digits and hyphens, begins with a letter, at most 63 characters',
  },
  'cluster-label-key': { zh: '不是有效的 Kubernetes 标签名', en: 'is not a valid Kubernetes label key' },
  'cluster-label-value': { zh: '不是有效的 Kubernetes 标签值', en: 'is not a valid Kubernetes label value' },
  'cluster-labels-many': { zh: '最多 {max} 个标签', en: 'takes at most {max} labels' },
  'kubeconfig-too-large': { zh: '不能超过 {max} KiB', en: 'must not be larger than {max} KiB' },
  'kubeconfig-malformed': { zh: '不是有效的 kubeconfig（位置：{0}）', en: 'is not a valid kubeconfig (at: {0})' },
  'kubeconfig-alias': { zh: '不能含有 YAML 锚点或别名', en: 'must not use YAML anchors or aliases' },
  'kubeconfig-no-current-context': {
    zh: '含有多个 context，请用 current-context 指明其一',
    en: 'has several contexts; say which by current-context',
  },
  'kubeconfig-no-context': {
    zh: '所选 context 没有指明唯一的 cluster 和 user',
    en: 'has no context that names exactly one cluster and one user',
  },
  'kubeconfig-plugin': {
    zh: '不能通过插件登录（{0}）；请使用令牌或客户端证书',
    en: 'must not log in through a plugin ({0}); use a token or a client certificate',
  },
  'kubeconfig-file-path': { zh: '不能引用文件（{0}）；请把内容写在其中', en: 'must not refer to a file ({0}); give its content instead' },
  'kubeconfig-insecure': {
    zh: '不能跳过服务器证书校验；请提供 certificate-authority-data',
    en: 'must not skip verification; give certificate-authority-data',
  },
  'kubeconfig-proxy': { zh: '不支持 proxy-url', en: 'must not use proxy-url' },
  'kubeconfig-unknown-key': { zh: '含有不支持的字段 {0}', en: 'has a key that is not supported: {0}' },
  'kubeconfig-server': { zh: 'server 应为 https 地址', en: 'needs an https address as its server' },
  'kubeconfig-no-credentials': { zh: '没有登录凭据（令牌或客户端证书）', en: 'has no credentials (a token or a client certificate)' },
  'kubeconfig-certificate': { zh: '{0} 不是有效的证书或私钥', en: '{0} is not a valid certificate or key' },
});
