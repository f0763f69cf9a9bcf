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
      { path: '/identity-sources/arrived', ...page(() => import('./features/identity-sources/ArrivedPage')) },
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
              { path: 'tenants/new', ...page(() => import('./features/tenants/opening/OpenTenantPage')) },
              { path: 'tenants/:id', ...page(() => import('./features/tenants/TenantPage')) },
              { path: 'tree', ...page(() => import('./features/tenants/tree/TreePage')) },
              { path: 'plans', ...page(() => import('./features/plans/PlansPage')) },
              { path: 'plans/new', ...page(() => import('./features/plans/PlanEditorPage')) },
              { path: 'alerts', ...page(() => import('./features/alerts/AlertsPage')) },
              { path: 'templates', ...page(() => import('./features/templates/TemplatesPage')) },
              { path: 'templates/new', ...page(() => import('./features/templates/NewTemplatePage')) },
              { path: 'templates/:id', ...page(() => import('./features/templates/TemplatePage')) },
              { path: 'rollouts', ...page(() => import('./features/rollouts/RolloutsPage')) },
              { path: 'rollouts/new', ...page(() => import('./features/rollouts/NewRolloutPage')) },
              { path: 'rollouts/:id', ...page(() => import('./features/rollouts/RolloutPage')) },
              { path: 'drift', ...page(() => import('./features/drift/DriftPage')) },
              { path: 'clusters', ...page(() => import('./features/clusters/ClustersPage')) },
              { path: 'archives', ...page(() => import('./features/archives/ArchivesPage')) },
              { path: 'audit', ...page(() => import('./features/audit/AuditPage')) },
              { path: 'issuer-keys', ...page(() => import('./features/issuer-keys/IssuerKeysPage')) },
              { path: 'administrators', ...page(() => import('./features/administrators/AdministratorsPage')) },
              { path: 'account', ...page(() => import('./features/account/AccountPage')) },
              { path: 'tenants/:id/accounts', ...page(() => import('./features/platform-accounts/PlatformAccountsPage')) },
              { path: 'tenants/:id/rosters', ...page(() => import('./features/rosters/RosterPage')) },
              { path: 'tenants/:id/imports/:importId', ...page(() => import('./features/rosters/ImportPage')) },
              { path: 'tenants/:id/rollovers/:rolloverId', ...page(() => import('./features/rosters/RolloverPage')) },
              { path: 'access', ...page(() => import('./features/access/AccessPage')) },
              { path: 'access/units', ...page(() => import('./features/access/MembershipsPage')) },
              { path: 'tenants/:id/members', ...page(() => import('./features/access/MembersPage')) },
              { path: 'tenants/:id/clients', ...page(() => import('./features/clients/ClientsPage')) },
              { path: 'tenants/:id/identity-sources', ...page(() => import('./features/identity-sources/IdentitySourcesPage')) },
              { path: 'tenants/:id/identity-sources/new', ...page(() => import('./features/identity-sources/SourcePage')) },
              { path: 'tenants/:id/identity-sources/:sourceId', ...page(() => import('./features/identity-sources/SourcePage')) },
              { path: 'tenants/:id/people', ...page(() => import('./features/people/PeoplePage')) },
              { path: 'tenants/:id/people/:personId', ...page(() => import('./features/people/PersonPage')) },
              { path: 'tenants/:id/organisations', ...page(() => import('./features/people/OrganisationsPage')) },
              { path: 'tenants/:id/consents', ...page(() => import('./features/people/ConsentsPage')) },
              { path: 'tenants/:id/data-requests', ...page(() => import('./features/people/RequestsPage')) },
              { path: 'tenants/:id/duplicates', ...page(() => import('./features/people/DuplicatesPage')) },
              { path: 'tenants/:id/transfers', ...page(() => import('./features/people/TransfersPage')) },
              { path: 'link-identity', ...page(() => import('./features/identity-sources/LinkIdentityPage')) },
              { path: '*', ...page(() => import('./shared/NotFoundPage')) },
            ],
          },
        ],
      },
    ],
  },
]);
