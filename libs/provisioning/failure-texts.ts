import { ClusterError, type ClusterErrorCode } from '#shuyuan/cluster';
import { AppError, type Text } from '#shuyuan/kernel';
import { TemplateValuesError } from '#shuyuan/templates';

/** What an administrator is told when the cluster refuses, beside the raw message. */
const TEXTS: Record<ClusterErrorCode, Text> = {
  unreachable: {
    zh: '集群暂时无法连接，系统会自动重试；若持续出现，请检查集群是否在运行',
    en: 'The cluster cannot be reached; tried again by itself. If it stays so, check that the cluster runs',
  },
  unauthorized: { zh: '集群拒绝了凭据，请运维人员检查 KUBECONFIG', en: 'The cluster refused the credentials; check KUBECONFIG' },
  forbidden: {
    zh: '集群不允许此操作，请运维人员检查系统账号的权限（RBAC）',
    en: "The cluster does not allow this; check the service account's permissions (RBAC)",
  },
  'not-found': { zh: '集群缺少所需的资源类型，请运维人员安装后重试', en: 'The cluster lacks a kind of resource; install it, then retry' },
  conflict: {
    zh: '对象被其他管理者占用，已停止写入；请确认后重试',
    en: 'The object belongs to someone else, so nothing was written; clear it up, then retry',
  },
  invalid: {
    zh: '集群认为对象内容无效，请把下面的原始信息交给运维人员',
    en: 'The cluster finds the object invalid; give the message below to the operator',
  },
  'quota-exceeded': { zh: '配额不足，请扩大平台配额后重试', en: 'The quota is too small; enlarge it, then retry' },
  throttled: { zh: '集群繁忙，系统会自动重试', en: 'The cluster is busy; tried again by itself' },
  terminating: {
    zh: '同名命名空间正在清除，清除完成后会自动继续',
    en: 'A namespace of this name is being removed; goes on by itself once it is gone',
  },
  unknown: { zh: '集群返回了未预期的错误，系统会自动重试', en: 'The cluster gave an unexpected error; tried again by itself' },
};

export interface Failure {
  readonly reason: string;
  readonly message: Text;
}

const camel = (code: string): string => code.replace(/(^|-)(\w)/g, (_, __, c: string) => c.toUpperCase());

/** A reason for machines and a sentence for people, with the raw message behind it. */
export function failureOf(error: unknown): Failure {
  const raw = (error as Error).message;
  if (error instanceof AppError)
    return { reason: camel(error.code.replace('.', '-')), message: { zh: error.text('zh'), en: error.text('en') } };
  if (!(error instanceof ClusterError)) {
    return {
      reason: error instanceof TemplateValuesError ? 'ValuesDoNotFit' : 'InternalError',
      message: { zh: `处理时发生内部错误，系统会自动重试（${raw}）`, en: `An internal error; tried again by itself (${raw})` },
    };
  }
  const { reason, text } = particular(error) ?? { reason: camel(error.code), text: TEXTS[error.code] };
  return { reason, message: { zh: `${text.zh}（${raw}）`, en: `${text.en} (${raw})` } };
}

/** Where the refusal itself says who or what is behind it. */
function particular({ code, message, managers, fields }: ClusterError): { reason: string; text: Text } | undefined {
  if (code === 'conflict' && managers.length > 0) {
    const [who, what] = [managers.join('、'), fields.join(', ')];
    return {
      reason: 'FieldConflict',
      text: {
        zh: `字段 ${what} 由“${who}”管理，已停止写入；请让其放弃这些字段，或删除该对象后重试`,
        en: `"${who}" manages the fields ${what}, so nothing was written; have it give them up, or delete the object, then retry`,
      },
    };
  }
  const webhook = /admission webhook "([^"]+)"/.exec(message)?.[1];
  if (webhook)
    return {
      reason: 'AdmissionRefused',
      text: {
        zh: `集群的准入策略“${webhook}”拒绝了写入，请运维人员检查该策略`,
        en: `The admission policy "${webhook}" refused the write; have the operator check that policy`,
      },
    };
  return undefined;
}
