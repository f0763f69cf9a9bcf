import type { Text } from '#shuyuan/kernel';

/** Why a tenant of a rollout was left alone or given up. */
export type TargetReason =
  | 'pinned'
  | 'paused'
  | 'archived'
  | 'deleted'
  | 'already-there'
  | 'changed-by-hand'
  | 'never-started'
  | 'not-ready-in-time'
  | 'failed-while-soaking';

const NAMED = 5;

function listed(names: readonly string[]): Text {
  const first = names.slice(0, NAMED);
  const more = names.length - first.length;
  return {
    zh: `${first.join('、')}${more > 0 ? `等 ${names.length} 个` : ''}`,
    en: `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
}

export const texts = {
  pinned: (reason: string, until: Date | null): Text => ({
    zh: `已固定版本，未升级：${reason}${until ? `（至 ${until.toISOString()}）` : ''}`,
    en: `Pinned to its version, so left alone: ${reason}${until ? ` (until ${until.toISOString()})` : ''}`,
  }),
  paused: (reason: string): Text => ({
    zh: `平台已暂停调和，未改动：${reason}`,
    en: `Paused, so left alone: ${reason}`,
  }),
  archived: { zh: '平台已归档，未改动', en: 'The platform is archived, so it was left alone' },
  deleted: { zh: '平台已删除或即将删除，未改动', en: 'The platform is deleted or about to be, so it was left alone' },
  'already-there': { zh: '已是目标版本，无需改动', en: 'It has the version already' },
  'changed-by-hand': (version: string): Text => ({
    zh: `模板版本已由人工改为 ${version}，未再改动`,
    en: `Someone set its template version to ${version}, so it was left alone`,
  }),
  'never-started': { zh: '回退时尚未开始升级，未改动', en: 'It had not begun when the rollout was rolled back, so nothing was changed' },
  notInTime: (seconds: number, detail: Text | null): Text => ({
    zh: `${seconds} 秒内未就绪${detail ? `：${detail.zh}` : '，请查看平台的开通步骤'}`,
    en: `Not ready within ${seconds} s${detail ? `: ${detail.en}` : '; see the steps of the platform'}`,
  }),
  failedWhileSoaking: (detail: Text | null): Text => ({
    zh: `观察期内出现故障${detail ? `：${detail.zh}` : ''}`,
    en: `Failed while it was being watched${detail ? `: ${detail.en}` : ''}`,
  }),
  tooManyFailures: (names: readonly string[], allowed: number): Text => ({
    zh: `已自动停止：${names.length} 个平台升级失败，超过允许的 ${allowed} 个（${listed(names).zh}）`,
    en: `Stopped by itself: ${names.length} platform(s) failed, more than the ${allowed} allowed (${listed(names).en})`,
  }),
  rollbackFailed: (names: readonly string[]): Text => ({
    zh: `回退未全部完成：${names.length} 个平台未能恢复原版本（${listed(names).zh}），排除原因后可再次回退`,
    en: `Not all went back: ${names.length} platform(s) did not return to their version (${listed(names).en}); clear up why, then roll back again`,
  }),
  succeeded: (failed: number, skipped: number): Text | null =>
    failed + skipped === 0
      ? null
      : {
          zh: `已完成，其中 ${failed} 个失败、${skipped} 个跳过`,
          en: `Done; ${failed} failed and ${skipped} skipped`,
        },
  rolledBack: { zh: '已回退到原版本', en: 'Everything that had been changed is back at its version' },
  stopped: (who: string, why: string): Text => ({ zh: `${who}已停止：${why}`, en: `Stopped by ${who}: ${why}` }),
  resumed: (who: string, why: string): Text => ({ zh: `${who}已继续：${why}`, en: `Resumed by ${who}: ${why}` }),
  rollingBack: (who: string, why: string): Text => ({ zh: `${who}正在回退：${why}`, en: `Being rolled back by ${who}: ${why}` }),
} as const;
