import { Alert, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import { isProblem } from '../api/problem';
import { showFieldErrors } from './fields';
import { useProblemToast } from './useProblemToast';

/** A refusal on its fields; what has none here (a label, say) stands above them. */
export function useRefusal(form: FormInstance): { refuse: (error: unknown) => void; notice: ReactNode } {
  const toast = useProblemToast();
  const [homeless, setHomeless] = useState<string[]>([]);
  return {
    refuse: (error) => {
      if (!isProblem(error) || error.fieldErrors.length === 0) return toast(error);
      const left = showFieldErrors(form, error);
      setHomeless(error.fieldErrors.filter(({ message }) => left.includes(message)).map(({ field, message }) => `${field}: ${message}`));
    },
    notice:
      homeless.length > 0 ? <Alert type="error" showIcon role="alert" style={{ marginBottom: 16 }} title={homeless.join(' ')} /> : null,
  };
}
