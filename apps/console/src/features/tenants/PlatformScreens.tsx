import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePrincipal } from '../session/session';

const SCREENS = [
  { path: 'people', title: 'people.screensOf', permission: 'person.read' },
  { path: 'accounts', title: 'platformAccounts.title', permission: 'account.read' },
  { path: 'members', title: 'access.members.title', permission: 'member.read' },
  { path: 'clients', title: 'clients.title', permission: 'client.read' },
  { path: 'rosters', title: 'rosters.title', permission: 'roster.read' },
  { path: 'identity-sources', title: 'identitySources.title', permission: 'identity-source.read' },
];

/** Ways to what a platform has, for whoever may go there. */
export function PlatformScreens({ id }: { id: string }) {
  const { t } = useTranslation();
  const { permissions } = usePrincipal();
  return SCREENS.filter(({ permission }) => permissions.includes(permission)).map(({ path, title }) => (
    <Link key={path} to={`/tenants/${id}/${path}`}>
      {t(title)}
    </Link>
  ));
}
