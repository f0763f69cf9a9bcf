import { useRouteError } from 'react-router';
import { ErrorState } from './States';

/** A fault of a screen stays on that screen: header and navigation remain usable. */
export function RouteError() {
  const error = useRouteError();
  return <ErrorState page error={error} onRetry={() => window.location.reload()} />;
}
