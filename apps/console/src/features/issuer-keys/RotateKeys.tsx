import { useTranslation } from 'react-i18next';
import { RotateDialog } from '../../shared/RotateDialog';
import { useProblemToast } from '../../shared/useProblemToast';
import { useRotateKeys } from './queries';

export function RotateKeys({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const rotate = useRotateKeys();
  return (
    <RotateDialog
      title={t('issuerKeys.rotate.title')}
      text={(compromised) => t(compromised ? 'issuerKeys.rotate.compromisedText' : 'issuerKeys.rotate.text')}
      compromised={t('issuerKeys.rotate.compromised')}
      confirm={t('issuerKeys.rotate.action')}
      busy={rotate.isPending}
      onClose={onClose}
      onConfirm={(compromised) => rotate.mutate(compromised, { onSuccess: onClose, onError: toast })}
    />
  );
}
