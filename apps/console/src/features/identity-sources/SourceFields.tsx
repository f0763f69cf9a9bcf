import { Checkbox, Form, Input, Select, Switch, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import { named } from '../../shared/NamedList';
import { KINDS, type SourceKind } from './types';
import { MAPPED, MAPPED_ROLES, usualMapping, type SourceValues } from './values';

/** How a certificate in PEM begins. */
const PEM = '-----BEGIN CERTIFICATE-----';

const TEXTS: Record<SourceKind, readonly string[]> = {
  oidc: ['issuer', 'clientId', 'scopes'],
  oauth2: ['authorizationUrl', 'tokenUrl', 'userinfoUrl', 'clientId', 'scopes'],
  cas: ['baseUrl'],
  saml: ['entityId', 'signInUrl'],
};
const OPTIONAL = new Set(['scopes']);

/** The settings of a source, those of its kind only. */
export function SourceFields({ form, hasSecret, fixedKind }: { form: FormInstance<SourceValues>; hasSecret: boolean; fixedKind: boolean }) {
  const { t } = useTranslation();
  const kind = (Form.useWatch('kind', form) as SourceKind | undefined) ?? 'oidc';
  const needed = [{ required: true, message: t('identitySources.needed') }];
  return (
    <>
      <Form.Item name="name" label={t('identitySources.fields.name')} extra={t('identitySources.fields.nameHelp')} rules={needed}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="kind" label={t('identitySources.fields.kind')}>
        <Select
          disabled={fixedKind}
          popupRender={named(t('identitySources.fields.kind'))}
          options={KINDS.map((one) => ({ value: one, label: t(`identitySources.kinds.${one}`) }))}
          onChange={(next: SourceKind) => form.setFieldValue('mapping', usualMapping(next))}
        />
      </Form.Item>
      {TEXTS[kind].map((field) => (
        <Form.Item
          key={`${kind}.${field}`}
          name={[kind, field]}
          label={t(`identitySources.fields.${field}`)}
          rules={OPTIONAL.has(field) ? [] : needed}
        >
          <Input maxLength={500} autoComplete="off" spellCheck={false} className="mono" />
        </Form.Item>
      ))}
      {kind === 'cas' && (
        <Form.Item name={['cas', 'version']} label={t('identitySources.fields.version')}>
          <Select
            popupRender={named(t('identitySources.fields.version'))}
            options={['2', '3'].map((one) => ({ value: one, label: `CAS ${one}.0` }))}
          />
        </Form.Item>
      )}
      {kind === 'saml' && (
        <>
          <Form.Item name={['saml', 'certificates']} label={t('identitySources.fields.certificates')} rules={needed}>
            <Input.TextArea rows={6} spellCheck={false} className="mono" placeholder={PEM} />
          </Form.Item>
          <Form.Item name={['saml', 'wantResponseSigned']} valuePropName="checked">
            <Checkbox>{t('identitySources.fields.wantResponseSigned')}</Checkbox>
          </Form.Item>
        </>
      )}
      {(kind === 'oidc' || kind === 'oauth2') && (
        <>
          <Form.Item
            name="secret"
            label={t('identitySources.fields.secret')}
            extra={hasSecret && t('identitySources.fields.secretKept')}
            rules={hasSecret ? [] : needed}
          >
            <Input.Password maxLength={500} autoComplete="new-password" />
          </Form.Item>
          <Form.Item name={[kind, 'clientAuth']} label={t('identitySources.fields.clientAuth')}>
            <Select
              popupRender={named(t('identitySources.fields.clientAuth'))}
              options={['basic', 'post'].map((one) => ({ value: one, label: `client_secret_${one}` }))}
            />
          </Form.Item>
        </>
      )}
      <MappingFields />
      <LinkingFields />
      <Form.Item
        name="enabled"
        label={t('identitySources.fields.enabled')}
        valuePropName="checked"
        extra={t('identitySources.fields.enabledHelp')}
      >
        <Switch />
      </Form.Item>
    </>
  );
}

function MappingFields() {
  const { t } = useTranslation();
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <legend>
        <h2>{t('identitySources.mapping.title')}</h2>
      </legend>
      <p className="muted">{t('identitySources.mapping.lead')}</p>
      {MAPPED.map((field) => (
        <Form.Item key={field} name={['mapping', field]} label={t(`identitySources.mapping.${field}`)}>
          <Input maxLength={200} autoComplete="off" spellCheck={false} className="mono" />
        </Form.Item>
      ))}
      {MAPPED_ROLES.map((role) => (
        <Form.Item
          key={role}
          name={['mapping', 'roleValues', role]}
          label={t('identitySources.mapping.roleIs', { role: t(`enums.role.${role}`) })}
        >
          <Input maxLength={400} autoComplete="off" spellCheck={false} />
        </Form.Item>
      ))}
    </fieldset>
  );
}

function LinkingFields() {
  const { t } = useTranslation();
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <legend>
        <h2>{t('identitySources.linking.title')}</h2>
      </legend>
      <p className="muted">{t('identitySources.linking.lead')}</p>
      <Form.Item name={['linking', 'agreedKey']} label={t('identitySources.linking.agreedKey')}>
        <Select
          allowClear
          popupRender={named(t('identitySources.linking.agreedKey'))}
          placeholder={t('identitySources.linking.noKey')}
          options={(['student-number', 'teacher-number'] as const).map((one) => ({
            value: one,
            label: t(`identitySources.linking.${one}`),
          }))}
        />
      </Form.Item>
      <Form.Item name={['linking', 'justInTime']} valuePropName="checked">
        <Checkbox>{t('identitySources.linking.justInTime')}</Checkbox>
      </Form.Item>
    </fieldset>
  );
}
