import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../../shared/ActionDialog';
import { useProblemToast } from '../../shared/useProblemToast';
import { useRotateKeys } from './queries';

/** 轮换: what it does depends on whether the present keys got out. */
export function RotateDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const rotate = useRotateKeys();
  const [compromised, setCompromised] = useState(false);
  return (
    <ActionDialog
      title={t('issuerKeys.rotate.title')}
      text={
        <>
          {t(compromised ? 'issuerKeys.rotate.compromisedText' : 'issuerKeys.rotate.text')}
          <br />
          <Checkbox checked={compromised} onChange={({ target }) => setCompromised(target.checked)}>
            {t('issuerKeys.rotate.compromised')}
          </Checkbox>
        </>
      }
      confirm={t('issuerKeys.rotate.action')}
      danger={compromised}
      busy={rotate.isPending}
      onClose={onClose}
      onConfirm={() => rotate.mutate(compromised, { onSuccess: onClose, onError: toast })}
    />
  );
}
