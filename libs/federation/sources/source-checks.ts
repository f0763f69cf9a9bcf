import { X509Certificate } from 'node:crypto';
import { AppError, refuse, type FieldError } from '#shuyuan/kernel';
import type { Outgoing } from '../outgoing/outgoing.js';
import type { IdentitySourceInputDto } from './identity-source.dto.js';
import { SOURCE_KINDS, addressesOf, type SourceConfig } from './source-config.js';

const WEAKEST_RSA = 2048;

/** What a form's shape cannot say about the settings of a source. Throws with every field that is wrong. */
export function checkSource(input: IdentitySourceInputDto, hasSecret: boolean, outgoing: Outgoing): SourceConfig {
  const fields: FieldError[] = [];
  for (const kind of SOURCE_KINDS)
    if ((input[kind] !== undefined) !== (kind === input.kind)) fields.push({ field: kind, code: 'source-settings' });
  const config: SourceConfig = { [input.kind]: input[input.kind] };
  for (const { field, address } of input[input.kind] ? addressesOf(config) : [])
    if (!callable(address, outgoing)) fields.push({ field, code: 'source-address' });
  input.saml?.certificates?.forEach((pem, index) => fields.push(...certificateFaults(pem, `saml.certificates.${index}`)));
  if ((input.kind === 'oidc' || input.kind === 'oauth2') && !input.secret && !hasSecret)
    fields.push({ field: 'secret', code: 'secret-needed' });
  const { agreedKey } = input.linking;
  if (agreedKey === 'student-number' && !input.mapping.studentNumber)
    fields.push({ field: 'mapping.studentNumber', code: 'link-key-unmapped' });
  if (agreedKey === 'teacher-number' && !input.mapping.teacherNumber)
    fields.push({ field: 'mapping.teacherNumber', code: 'link-key-unmapped' });
  refuse(fields);
  return config;
}

function callable(address: string, outgoing: Outgoing): boolean {
  try {
    return outgoing.checked(address) instanceof URL;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

function certificateFaults(pem: string, field: string): FieldError[] {
  try {
    const { publicKey } = new X509Certificate(pem);
    const { modulusLength } = publicKey.asymmetricKeyDetails ?? {};
    return publicKey.asymmetricKeyType === 'rsa' && (modulusLength ?? 0) >= WEAKEST_RSA ? [] : [{ field, code: 'certificate-weak' }];
  } catch {
    return [{ field, code: 'certificate-unreadable' }];
  }
}
