import { useRef } from 'react';
import { newKey } from '../api/client';

/** The same content sent again is the same creation; changed content is another. */
export function useKeyOf(): (body: unknown) => string {
  const last = useRef({ text: '', key: '' });
  return (body) => {
    const text = JSON.stringify(body);
    if (text !== last.current.text) last.current = { text, key: newKey() };
    return last.current.key;
  };
}
