import { AppstoreOutlined, FileTextOutlined, HomeOutlined, TeamOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Principal } from '../api/types';

export interface Entry {
  to: string;
  key: string;
  icon: ReactNode;
}
export interface Group {
  key: string;
  entries: { to: string; key: string; permission: string }[];
}

/** The four that everybody needs every day. */
export function mainEntries({ permissions, tenantId, role }: Principal): Entry[] {
  const tenantOnly = role === 'tenant_admin' && tenantId !== null;
  return [
    { to: '/', key: 'home', icon: <HomeOutlined /> },
    ...(permissions.includes('application.read') ? [{ to: '/applications', key: 'applications', icon: <FileTextOutlined /> }] : []),
    ...(permissions.includes('tenant.read')
      ? [{ to: tenantOnly ? `/tenants/${tenantId}` : '/tenants', key: 'tenants', icon: <AppstoreOutlined /> }]
      : []),
    ...(permissions.includes('invitation.create') ? [{ to: '/administrators', key: 'administrators', icon: <TeamOutlined /> }] : []),
  ];
}

/** What a province's or a city's operator needs now and then, under one button. */
const GROUPS: Group[] = [
  {
    key: 'resources',
    entries: [
      { to: '/tree', key: 'tree', permission: 'budget.read' },
      { to: '/plans', key: 'plans', permission: 'plan.read' },
    ],
  },
  {
    key: 'delivery',
    entries: [
      { to: '/templates', key: 'templates', permission: 'template.read' },
      { to: '/rollouts', key: 'rollouts', permission: 'rollout.read' },
    ],
  },
  {
    key: 'running',
    entries: [
      { to: '/alerts', key: 'alerts', permission: 'alert.read' },
      { to: '/drift', key: 'drift', permission: 'overview.read' },
      { to: '/clusters', key: 'clusters', permission: 'cluster.read' },
      { to: '/archives', key: 'archives', permission: 'archive.read' },
      { to: '/audit', key: 'audit', permission: 'audit.read' },
      { to: '/issuer-keys', key: 'issuerKeys', permission: 'key.read' },
    ],
  },
];

export const moreGroups = ({ permissions }: Principal): Group[] =>
  GROUPS.map((group) => ({ ...group, entries: group.entries.filter(({ permission }) => permissions.includes(permission)) })).filter(
    ({ entries }) => entries.length > 0,
  );
