import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

/** antd's list of options has no name of its own to be announced by: `popupRender={named(label)}` gives it that of its field. */
export const named = (label: string) =>
  function popup(menu: ReactElement) {
    return <NamedList label={label}>{menu}</NamedList>;
  };

function NamedList({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  // The list is another element once options are found, so it is looked up each time.
  useEffect(() => box.current?.querySelector('[role=listbox]')?.setAttribute('aria-label', label));
  return <div ref={box}>{children}</div>;
}
