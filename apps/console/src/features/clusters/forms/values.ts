import type { Cluster, ClusterChange } from '../types';

/** As a person fills it in: cores and GiB, labels line by line, empty for no limit. */
export interface ClusterValues {
  capacity: { platforms?: number | null; cpuMillis?: number | null; memoryMiB?: number | null };
  labels?: { key?: string; value?: string }[];
}

const CORE = 1000;
const GIB = 1024;
const times = (value: number | null | undefined, unit: number) => (typeof value === 'number' ? Math.round(value * unit) : null);
const per = (value: number | null | undefined, unit: number) => (typeof value === 'number' ? value / unit : null);

export const valuesOf = ({ capacity, labels }: Cluster): ClusterValues => ({
  capacity: { platforms: capacity.platforms, cpuMillis: per(capacity.cpuMillis, CORE), memoryMiB: per(capacity.memoryMiB, GIB) },
  labels: Object.entries(labels).map(([key, value]) => ({ key, value })),
});

export const clusterInput = ({ capacity, labels = [] }: ClusterValues): Pick<ClusterChange, 'capacity' | 'labels'> => ({
  capacity: {
    platforms: capacity.platforms ?? null,
    cpuMillis: times(capacity.cpuMillis, CORE),
    memoryMiB: times(capacity.memoryMiB, GIB),
  },
  labels: Object.fromEntries(labels.flatMap(({ key, value }) => (key?.trim() ? [[key.trim(), value?.trim() ?? '']] : []))),
});
