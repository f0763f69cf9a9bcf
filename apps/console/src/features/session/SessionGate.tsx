import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { OutageBanner } from '../../layout/OutageBanner';
import { ObligationsPage } from '../account/ObligationsPage';
import { PageSkeleton } from '../../shared/Skeletons';
import { useSession } from './session';

/** Sends to sign-in when there is no session (or it ran out) and remembers the place to come back to. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { data, isPending, isError } = useSession();
  const { pathname, search } = useLocation();
  if (data) return data.obligations.length > 0 ? <ObligationsPage /> : children;
  if (isPending || isError) {
    return (
      <main style={{ padding: 24 }}>
        <OutageBanner />
        <PageSkeleton />
      </main>
    );
  }
  const here = pathname + search;
  return <Navigate to={here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`} replace />;
}
