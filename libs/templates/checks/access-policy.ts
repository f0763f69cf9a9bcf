import type { Manifest } from '../template-version.js';
import { fieldsOf, listOf, specOf, type Findings } from './reading.js';

const READING = ['get', 'list', 'watch'];
/** Whoever reaches one of these has more than the role says: keys, a shell, another identity. */
const RESOURCES_FORBIDDEN =
  /\*|^(secrets|pods\/(exec|attach|portforward|proxy|ephemeralcontainers)|serviceaccounts\/token|services\/proxy)$/;
const VERBS = new Set([...READING, 'create', 'update', 'patch', 'delete']);
/** What decides over isolation and rights may be looked at, never changed. */
const LOOK_ONLY = /^(roles|rolebindings|resourcequotas|limitranges|networkpolicies|namespaces|serviceaccounts|pods)$/;
const SUBJECT = /^shuyuan:unit:\$\((unitCode|parentCode)\)$/;

/** Rights inside the namespace only, given to the unit and the level above it, and never more than the role says. */
export function checkAccess(manifests: readonly Manifest[], findings: Findings): void {
  const roles = new Set(manifests.filter(({ object }) => object.kind === 'Role').map(({ object }) => object.metadata.name));
  for (const manifest of manifests) {
    const { object } = manifest;
    const report = findings.in('access', manifest);
    if (object.kind === 'Role') {
      for (const [index, entry] of listOf(object['rules']).entries()) {
        const rule = fieldsOf(entry);
        const texts = [...listOf(rule['apiGroups']), ...listOf(rule['resources']), ...listOf(rule['verbs'])].map(String);
        const resources = listOf(rule['resources']).map(String);
        const at = `rules[${index}]`;
        if (texts.some((text) => text.includes('*') || text.includes('$(')))
          report(at, { zh: '不能用通配符或占位符', en: 'no wildcards and no placeholders' });
        if ('nonResourceURLs' in rule || resources.length === 0) report(at, { zh: '应写明资源', en: 'must name resources' });
        for (const resource of resources.filter((name) => RESOURCES_FORBIDDEN.test(name)))
          report(at, { zh: `不能授予 ${resource}`, en: `${resource} may not be granted` });
        const verbs = listOf(rule['verbs']).map(String);
        for (const verb of verbs.filter((name) => !VERBS.has(name)))
          report(at, { zh: `不能授予 ${verb}`, en: `${verb} may not be granted` });
        if (resources.some((name) => LOOK_ONLY.test(name)) && verbs.some((verb) => !READING.includes(verb)))
          report(at, { zh: '这些资源只能查看', en: 'these resources may only be read' });
      }
    }
    if (object.kind === 'RoleBinding') {
      const { kind, name } = fieldsOf(object['roleRef']);
      if (kind !== 'Role' || !roles.has(String(name)))
        report('roleRef', { zh: '应指向本模板的 Role', en: 'must refer to a Role of this template' });
      const subjects = listOf(object['subjects']).map(fieldsOf);
      if (!subjects.every((s) => s['kind'] === 'Group' && SUBJECT.test(String(s['name']))))
        report('subjects', {
          zh: '只能授予组 shuyuan:unit:$(unitCode) 或 shuyuan:unit:$(parentCode)',
          en: 'only the groups shuyuan:unit:$(unitCode) and shuyuan:unit:$(parentCode) may be bound',
        });
    }
  }
}

/** Keys come from values alone: a template is read by many. */
export function checkSecrets(manifests: readonly Manifest[], findings: Findings): void {
  for (const manifest of manifests) {
    if (manifest.object.kind !== 'Secret') continue;
    const report = findings.in('secrets', manifest);
    if (manifest.object['data'] !== undefined) report('data', { zh: '请用 stringData 与占位符', en: 'use stringData with placeholders' });
    for (const [key, value] of Object.entries(fieldsOf(manifest.object['stringData']))) {
      if (typeof value !== 'string' || !/^\$\(\w+\)$/.test(value))
        report(`stringData.${key}`, { zh: '应为占位符', en: 'must be a placeholder' });
    }
    const type = manifest.object['type'];
    if (type !== undefined && type !== 'Opaque') report('type', { zh: '应为 Opaque', en: 'must be Opaque' });
  }
}

/** The tenant is reached under its own host name, through the shared entrance, and in no other way. */
export function checkRouting(manifests: readonly Manifest[], findings: Findings): void {
  for (const manifest of manifests) {
    const { object } = manifest;
    const spec = specOf(object);
    const report = findings.in('routing', manifest);
    const host = (at: string, value: unknown, allowed = ['$(host)']): void => {
      if (!allowed.includes(value as string)) report(at, { zh: `应为 ${allowed.join(' 或 ')}`, en: `must be ${allowed.join(' or ')}` });
    };
    switch (object.kind) {
      case 'Service':
        if (spec['type'] !== undefined && spec['type'] !== 'ClusterIP')
          report('spec.type', { zh: '应为 ClusterIP', en: 'must be ClusterIP' });
        for (const field of ['externalIPs', 'externalName', 'loadBalancerIP', 'loadBalancerClass'])
          if (field in spec) report(`spec.${field}`, { zh: '不允许', en: 'is not allowed' });
        break;
      case 'Ingress':
        for (const rule of listOf(spec['rules'])) host('spec.rules.host', fieldsOf(rule)['host']);
        for (const tls of listOf(spec['tls']))
          for (const name of listOf(fieldsOf(tls)['hosts'])) host('spec.tls.hosts', name, ['$(host)', '$(tlsHost)']);
        if ('defaultBackend' in spec) report('spec.defaultBackend', { zh: '不允许', en: 'is not allowed' });
        // What a controller reads from annotations is configuration of the shared entrance.
        for (const key of Object.keys(object.metadata.annotations ?? {}))
          if (/snippet|auth-|server-alias|lua/i.test(key)) report(`metadata.annotations.${key}`, { zh: '不允许', en: 'is not allowed' });
        break;
      case 'HTTPRoute':
        if (listOf(spec['hostnames']).length === 0) report('spec.hostnames', { zh: '应写明 $(host)', en: 'must be [$(host)]' });
        for (const name of listOf(spec['hostnames'])) host('spec.hostnames', name);
        break;
      case 'Certificate':
        for (const name of listOf(spec['dnsNames'])) host('spec.dnsNames', name);
        for (const field of ['commonName', 'ipAddresses', 'uris', 'emailAddresses', 'otherNames', 'literalSubject', 'isCA'])
          if (field in spec) report(`spec.${field}`, { zh: '不允许', en: 'is not allowed' });
        break;
      case 'ReferenceGrant':
        for (const from of listOf(spec['from']).map(fieldsOf))
          if (from['kind'] !== 'Gateway' || from['namespace'] !== '$(gatewayNamespace)')
            report('spec.from', { zh: '只能是 $(gatewayNamespace) 的 Gateway', en: 'must be a Gateway in $(gatewayNamespace)' });
        break;
    }
  }
}
