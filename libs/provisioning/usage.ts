import { parseQuantity, type KubeObject } from '#shuyuan/cluster';
import type { TenantUsage } from '#shuyuan/tenants';

const QUOTA = { apiVersion: 'v1', kind: 'ResourceQuota', name: 'tenant' } as const;

export const quotaOf = (namespace: string) => ({ ...QUOTA, namespace });

/** 已用资源: what the cluster's own quota controller counts. Undefined until it has counted, and where none does (the local adapter). */
export function usageOf(quota: KubeObject | undefined): TenantUsage | undefined {
  const used = (quota?.status as { used?: Record<string, string> } | undefined)?.used;
  if (!used) return undefined;
  const amount = (resource: string, unit: bigint): number => {
    const nano = parseQuantity(used[resource] ?? '0') ?? 0n;
    const one = unit * 1_000_000_000n;
    return Number((nano + one - 1n) / one);
  };
  return {
    cpuMillis: Number(((parseQuantity(used['limits.cpu'] ?? '0') ?? 0n) + 999_999n) / 1_000_000n),
    memoryMiB: amount('limits.memory', 1n << 20n),
    storageGiB: amount('requests.storage', 1n << 30n),
    // Accounts come with unified users; until then nobody has one.
    users: 0,
  };
}
