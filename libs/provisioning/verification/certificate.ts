import type { KubeObject } from '#shuyuan/cluster';
import { conditionOf, ok, stuck, waiting, type Finding, type StatusCondition } from './finding.js';

interface CertificateStatus {
  readonly conditions?: readonly StatusCondition[];
  readonly notAfter?: string;
}

/** The certificate (cert-manager's Certificate) is issued and still valid. */
export function certificateFinding(live: KubeObject | undefined, now = Date.now()): Finding {
  const { conditions, notAfter } = (live?.status ?? {}) as CertificateStatus;
  if (notAfter && Date.parse(notAfter) <= now)
    return stuck(
      'CertificateExpired',
      '域名证书已过期，请运维人员检查 cert-manager',
      'The certificate has expired; check cert-manager',
      notAfter,
    );
  const ready = conditionOf(conditions, 'Ready');
  if (ready?.status === 'True') return ok('CertificateValid', '域名证书有效', 'The certificate is valid');
  const issuing = conditionOf(conditions, 'Issuing');
  if (issuing?.status === 'False' && issuing.reason === 'Failed')
    return stuck(
      'CertificateFailed',
      '域名证书签发失败，请运维人员检查域名解析与签发机构（CERTIFICATE_ISSUER）',
      'The certificate could not be issued; check DNS and the issuer (CERTIFICATE_ISSUER)',
      issuing.message ?? '',
    );
  return waiting('CertificatePending', `正在等待域名证书签发${behind(ready)}`, `Waiting for the certificate${behind(ready)}`);
}

const behind = (condition: StatusCondition | undefined): string => (condition?.message ? ` (${condition.message})` : '');
