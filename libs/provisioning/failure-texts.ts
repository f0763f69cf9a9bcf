import { ClusterError, type ClusterErrorCode } from '#shuyuan/cluster';

/** What an administrator is told when the cluster refuses, beside the raw message. */
const TEXTS: Record<ClusterErrorCode, string> = {
  unreachable: '集群暂时无法连接，系统会自动重试；若持续出现，请检查集群是否在运行',
  unauthorized: '集群拒绝了凭据，请运维人员检查 KUBECONFIG',
  forbidden: '集群不允许此操作，请运维人员检查系统账号的权限（RBAC）',
  'not-found': '集群缺少所需的资源类型，请运维人员安装后重试',
  conflict: '对象被其他管理者修改，已停止写入；请确认后重试',
  invalid: '集群认为对象内容无效，请把下面的原始信息交给运维人员',
  'quota-exceeded': '配额不足，请扩大平台配额后重试',
  throttled: '集群繁忙，系统会自动重试',
  terminating: '同名命名空间正在清除，清除完成后会自动继续',
  unknown: '集群返回了未预期的错误，系统会自动重试',
};

export interface Failure {
  readonly reason: string;
  readonly message: string;
}

const camel = (code: string): string => code.replace(/(^|-)(\w)/g, (_, __, c: string) => c.toUpperCase());

/** A reason for machines and a sentence for people, with the raw message behind it. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ClusterError) return { reason: camel(error.code), message: `${TEXTS[error.code]}（${error.message}）` };
  return { reason: 'InternalError', message: `处理时发生内部错误，系统会自动重试（${(error as Error).message}）` };
}
