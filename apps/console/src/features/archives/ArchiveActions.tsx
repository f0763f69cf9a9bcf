import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActionDialog } from '../../shared/ActionDialog';
import { useProblemToast } from '../../shared/useProblemToast';
import { useMay } from '../session/session';
import { ArchiveDetails } from './ArchiveDetails';
import { useExpire, useVerify } from './queries';
import type { Archive } from './types';

/** The file is there to be read, or to be destroyed. */
const READABLE = new Set<Archive['state']>(['complete', 'restored']);

export function ArchiveActions({ archive }: { archive: Archive }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'details' | 'expire'>();
  const mayDelete = useMay('archive.delete');
  const mayRestore = useMay('tenant.unarchive');
  const { state, restoringTo, tenantId, tenantName } = archive;
  const named = (key: string) => t('archives.actionOf', { action: t(`archives.actions.${key}`), name: tenantName });
  const present = READABLE.has(state) && archive.location !== null;
  return (
    <span className="row">
      {present && <Verify archive={archive} label={named('verify')} />}
      <Button size="small" aria-label={named('details')} onClick={() => setAsked('details')}>
        {t('archives.actions.details')}
      </Button>
      {state === 'complete' && !restoringTo && mayRestore && (
        <Link to={`/tenants/${tenantId}`} aria-label={named('restore')}>
          {t('archives.actions.restore')}
        </Link>
      )}
      {mayDelete && !restoringTo && (present || state === 'failed') && (
        <Button size="small" danger aria-label={named('expire')} onClick={() => setAsked('expire')}>
          {t('archives.actions.expire')}
        </Button>
      )}
      {asked === 'details' && <ArchiveDetails archive={archive} onClose={() => setAsked(undefined)} />}
      {asked === 'expire' && <Expire archive={archive} onClose={() => setAsked(undefined)} />}
    </span>
  );
}

/** 核验 reads the whole file, so it takes its time; what it found stands until it is closed. */
function Verify({ archive, label }: { archive: Archive; label: string }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const toast = useProblemToast();
  const verify = useVerify(archive);
  const run = () =>
    verify.mutate(undefined, {
      onSuccess: ({ ok, problems }) => {
        const title = t(ok ? 'archives.verified.ok' : 'archives.verified.bad', { name: archive.tenantName });
        if (ok) modal.success({ title, content: t('archives.verified.okText') });
        else modal.error({ title, content: problems.map((problem) => <p key={problem}>{problem}</p>) });
      },
      onError: toast,
    });
  return (
    <Button size="small" loading={verify.isPending} aria-label={label} onClick={run}>
      {t('archives.actions.verify')}
    </Button>
  );
}

function Expire({ archive, onClose }: { archive: Archive; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const toast = useProblemToast();
  const expire = useExpire(archive);
  return (
    <ActionDialog
      title={t('archives.expire.title', { name: archive.tenantName })}
      text={t('archives.expire.text')}
      confirm={t('archives.actions.expire')}
      danger
      reasonNeeded
      typed={archive.slug}
      busy={expire.isPending}
      onConfirm={({ reason = '', confirmSlug = '' }) =>
        expire.mutate(
          { reason, confirmSlug },
          {
            onSuccess: () => {
              onClose();
              void message.success(t('archives.expire.done'));
            },
            onError: toast,
          },
        )
      }
      onClose={onClose}
    />
  );
}
