import type { Manifest, ObjectPhase } from '../template-version.js';
import { fieldsOf, listOf, specOf, type Fields, type Findings } from './reading.js';

/** The tenant is closed by default, and its quota is its plan's. */
export function checkIsolation(manifests: readonly Manifest[], findings: Findings): void {
  for (const manifest of manifests) if (manifest.object.kind === 'NetworkPolicy') checkOpenings(manifest, findings);
  const always = (kind: string, phase: ObjectPhase): Manifest[] =>
    manifests.filter((m) => m.object.kind === kind && m.phase === phase && !m.when);
  const closes = ({ object }: Manifest): boolean => {
    const spec = specOf(object);
    const selector = spec['podSelector'];
    const types = listOf(spec['policyTypes']);
    return (
      selector !== undefined &&
      Object.keys(fieldsOf(selector)).length === 0 &&
      types.includes('Ingress') &&
      types.includes('Egress') &&
      !('ingress' in spec) &&
      !('egress' in spec)
    );
  };
  if (!always('NetworkPolicy', 'isolation').some(closes))
    findings.overall('isolation', {
      zh: 'isolation 阶段应有默认拒绝全部进出的 NetworkPolicy',
      en: 'Phase isolation needs a NetworkPolicy that denies everything by default',
    });
  const bound = always('ResourceQuota', 'quota').some(({ object }) => {
    const hard = fieldsOf(specOf(object)['hard']);
    return hard['limits.cpu'] === '$(cpu)' && hard['limits.memory'] === '$(memory)' && hard['requests.storage'] === '$(storage)';
  });
  if (!bound)
    findings.overall('isolation', {
      zh: 'quota 阶段应有以 $(cpu)、$(memory)、$(storage) 为限的 ResourceQuota',
      en: 'Phase quota needs a ResourceQuota bound to $(cpu), $(memory) and $(storage)',
    });
}

/** An opening names whom it is for: an empty peer, or one that a value could empty, would be everybody. */
function checkOpenings(manifest: Manifest, findings: Findings): void {
  const report = findings.in('isolation', manifest);
  const spec = specOf(manifest.object);
  for (const [direction, side] of [
    ['ingress', 'from'],
    ['egress', 'to'],
  ] as const) {
    for (const [index, rule] of listOf(spec[direction]).entries()) {
      const at = `spec.${direction}[${index}].${side}`;
      const peers = listOf(fieldsOf(rule)[side]).map(fieldsOf);
      if (peers.length === 0 || peers.some(isEverybody))
        report(at, { zh: '应写明对象，不能对所有人开放', en: 'must name whom it opens to; this is everybody' });
      if (JSON.stringify(peers).includes('$(')) report(at, { zh: '应写明，不用占位符', en: 'must be written out, without placeholders' });
      if (peers.some((peer) => 'ipBlock' in peer))
        report(at, { zh: '按地址开放，请确认必要', en: 'opens to addresses; make sure it is needed' }, 'warning');
    }
  }
}

function isEverybody(peer: Fields): boolean {
  const cidr = fieldsOf(peer['ipBlock'])['cidr'];
  if (typeof cidr === 'string') return cidr.endsWith('/0');
  if ('namespaceSelector' in peer) return Object.keys(fieldsOf(peer['namespaceSelector'])).length === 0;
  return !('podSelector' in peer);
}
