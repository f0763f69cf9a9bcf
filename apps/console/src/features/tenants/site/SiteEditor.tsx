import { Alert, App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../../api/client';
import { isProblem } from '../../../api/problem';
import type { Site, Tenant } from '../../../api/types';
import { showFieldErrors } from '../../../shared/fields';
import { useProblemToast } from '../../../shared/useProblemToast';
import { PortalLink } from '../PortalLink';
import { fetchSite } from '../queries';
import { Blocks } from './Blocks';
import { SitePreview } from './SitePreview';
import styles from './site.module.css';

type Values = Pick<Site, 'title' | 'blocks' | 'footer'>;
/** Only the page itself; the server refuses what it did not ask for. */
const pageOf = ({ title, blocks, footer }: Values): Values => ({ title, blocks, footer });

interface Props {
  tenant: Tenant;
  first: Site;
  /** The province looks at the portals of others, it does not write them. */
  readOnly: boolean;
  onSaved: (site: Site) => void;
}

/** The portal's words: a draft that is saved as often as one likes, and shown to the public by publishing. */
export function SiteEditor({ tenant, first, readOnly, onSaved }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const toast = useProblemToast();
  const [form] = Form.useForm<Values>();
  const [base, setBase] = useState(first);
  const [dirty, setDirty] = useState(false);
  const [busy, setBusy] = useState<'save' | 'publish'>();
  const [theirs, setTheirs] = useState<Site>();
  const [general, setGeneral] = useState<string[]>([]);

  const put = () =>
    request<Site>('PUT', `/tenants/${tenant.id}/site`, { body: pageOf(form.getFieldsValue(true) as Values), ifMatch: base.version });
  const accept = (site: Site) => {
    setBase(site);
    setDirty(false);
    onSaved(site);
    return site;
  };
  const run = async (publish: boolean) => {
    if (
      !(await form.validateFields().then(
        () => true,
        () => false,
      ))
    )
      return;
    setBusy(publish ? 'publish' : 'save');
    setGeneral([]);
    try {
      const saved = dirty ? accept(await put()) : base;
      if (publish) accept(await request<Site>('POST', `/tenants/${tenant.id}/site/publish`, { ifMatch: saved.version }));
      void message.success(t(publish ? 'tenants.site.published' : 'tenants.site.saved'));
    } catch (error) {
      if (isProblem(error, 412)) setTheirs(await fetchSite(tenant.id));
      else if (isProblem(error) && error.fieldErrors.length > 0) setGeneral(showFieldErrors(form, error));
      else toast(error);
    } finally {
      setBusy(undefined);
    }
  };
  const settle = (keepMine: boolean) => {
    if (!theirs) return;
    setBase(theirs);
    onSaved(theirs);
    if (!keepMine) {
      form.setFieldsValue(pageOf(theirs));
      setDirty(false);
    } else setDirty(true);
    setTheirs(undefined);
  };
  const status = dirty ? 'changed' : base.publishedVersion === null ? 'never' : base.publishedVersion === base.version ? 'same' : 'draft';
  const needed = [{ required: true, whitespace: true, message: t('tenants.site.needed') }];
  const f = (key: string) => t(`tenants.site.${key}`);
  return (
    <Form<Values>
      form={form}
      layout="vertical"

      initialValues={pageOf(base)}
      onValuesChange={() => setDirty(true)}
      className={styles.site ?? ''}
    >
      {readOnly ? (
        <p>{f('readOnly')}</p>
      ) : (
        <div className={styles.edit}>
          {general.length > 0 && <Alert type="error" showIcon role="alert" title={general.join(' ')} />}
          <section className="sheet">
            <h2>{f('titleSection')}</h2>
            <Form.Item name="title" label={f('title')} rules={needed}>
              <Input maxLength={120} />
            </Form.Item>
          </section>
          <Blocks />
          <section className="sheet">
            <h2>{f('footer')}</h2>
            <p className="muted">{f('footerHint')}</p>
            <div className={styles.fields}>
              <Form.Item name={['footer', 'responsibleUnit']} label={f('responsibleUnit')} rules={needed}>
                <Input maxLength={120} />
              </Form.Item>
              <Form.Item name={['footer', 'icp']} label={f('icp')} extra={f('icpHint')}>
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item name={['footer', 'police']} label={f('police')} extra={f('policeHint')}>
                <Input maxLength={60} />
              </Form.Item>
            </div>
          </section>
          <div className={styles.foot}>
            <span role="status">
              {f(`status.${status}`)} <PortalLink tenant={tenant} />
            </span>
            <Button loading={busy === 'save'} disabled={!dirty} onClick={() => void run(false)}>
              {f('save')}
            </Button>
            <Button type="primary" loading={busy === 'publish'} disabled={status === 'same'} onClick={() => void run(true)}>
              {f('publish')}
            </Button>
          </div>
        </div>
      )}
      <SitePreview />
      <Modal
        open={theirs !== undefined}
        title={t('conflict.title')}
        onCancel={() => setTheirs(undefined)}
        footer={[
          <Button key="theirs" onClick={() => settle(false)}>
            {t('conflict.takeTheirs')}
          </Button>,
          <Button key="mine" type="primary" onClick={() => settle(true)}>
            {t('conflict.keepMine')}
          </Button>,
        ]}
      >
        <p>{t('conflict.siteText')}</p>
      </Modal>
    </Form>
  );
}
