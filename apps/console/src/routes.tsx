import { createBrowserRouter, type RouteObject } from 'react-router';
import { SessionGate } from './features/session/SessionGate';
import { Shell } from './layout/Shell';
import { PageSkeleton } from './shared/Skeletons';
import { RouteError } from './shared/RouteError';

/** Every screen is its own chunk: an official who only files never downloads the operator's screens. */
const page = (load: () => Promise<{ Component: React.ComponentType }>): Pick<RouteObject, 'lazy'> => ({ lazy: load });

export const router = createBrowserRouter([
  {
    ErrorBoundary: RouteError,
    HydrateFallback: PageSkeleton,
    children: [
      { path: '/sign-in', ...page(() => import('./features/session/SignInPage')) },
      { path: '/invite', ...page(() => import('./features/session/InvitePage')) },
      {
        element: (
          <SessionGate>
            <Shell />
          </SessionGate>
        ),
        children: [
          {
            ErrorBoundary: RouteError,
            children: [
              { index: true, ...page(() => import('./features/overview/HomePage')) },
              { path: 'applications', ...page(() => import('./features/applications/ApplicationsPage')) },
              { path: 'applications/new', ...page(() => import('./features/applications/NewApplicationPage')) },
              { path: 'applications/:id', ...page(() => import('./features/applications/ApplicationPage')) },
              { path: 'applications/:id/edit', ...page(() => import('./features/applications/EditApplicationPage')) },
              { path: 'tenants', ...page(() => import('./features/tenants/TenantsPage')) },
              { path: 'tenants/:id', ...page(() => import('./features/tenants/TenantPage')) },
              { path: 'administrators', ...page(() => import('./features/administrators/AdministratorsPage')) },
              { path: '*', ...page(() => import('./shared/NotFoundPage')) },
            ],
          },
        ],
      },
    ],
  },
]);
