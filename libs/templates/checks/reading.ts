import type { KubeObject } from '#shuyuan/cluster';
import type { Text } from '#shuyuan/kernel';
import type { Manifest } from '../template-version.js';
import type { CheckName, Finding } from './check-result.js';

export type Fields = Record<string, unknown>;

/** Manifests are looked at as they are written, before any value: what decides over safety has to stand there in letters. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const specOf = (object: KubeObject): Fields => fieldsOf(object['spec']);

export type Report = (at: string, message: Text, severity?: Finding['severity']) => void;

/** Collects findings of one check, each at its manifest. */
export class Findings {
  readonly all: Finding[] = [];

  in(check: CheckName, { file, object }: Manifest): Report {
    return (at, message, severity = 'error') =>
      void this.all.push({ check, severity, path: `${file} ${object.kind}/${object.metadata.name}${at ? ` ${at}` : ''}`, message });
  }

  overall(check: CheckName, message: Text): void {
    this.all.push({ check, severity: 'error', path: null, message });
  }
}
