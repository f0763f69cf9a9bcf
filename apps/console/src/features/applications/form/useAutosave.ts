import type { FormInstance } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { usePrincipal } from '../../session/session';
import type { FormValues } from './fields';
import { dropDraft, readDraft, writeDraft, type LocalDraft } from './localDraft';

const PAUSE_MS = 600;
/** Keeps what is being typed in this browser until the server has it. */
export function useAutosave(subject: string, form: FormInstance<FormValues>) {
  const { id } = usePrincipal();
  const [restored] = useState<LocalDraft<FormValues> | null>(() => readDraft<FormValues>(id, subject));
  const [keptAt, setKeptAt] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pending = useRef<(() => void) | undefined>(undefined);
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    pending.current?.();
    pending.current = undefined;
  }, []);
  const keep = useCallback(() => {
    clearTimeout(timer.current);
    pending.current = () => {
      writeDraft(id, subject, form.getFieldsValue(true) as FormValues);
      setKeptAt(new Date().toISOString());
    };
    timer.current = setTimeout(flush, PAUSE_MS);
  }, [id, subject, form, flush]);
  // Leaving the screen (an expired session also leaves it) must not lose the last half second.
  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    pending.current = undefined;
    dropDraft(id, subject);
  }, [id, subject]);
  return { restored, keptAt, keep, forget };
}
