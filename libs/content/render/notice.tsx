import type { ReactNode } from 'react';

/** The body of a page that only tells one thing. */
export function Notice({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div className="frame">
      <div className="notice">
        <h1>{heading}</h1>
        {children}
      </div>
    </div>
  );
}
