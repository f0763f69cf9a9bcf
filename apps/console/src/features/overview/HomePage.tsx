import { Navigate } from 'react-router';
import { usePrincipal } from '../session/session';
import { AreaHome } from './AreaHome';
import { ProvinceHome } from './ProvinceHome';
import { UnitHome } from './UnitHome';

/** Everyone's first screen is about their own desk: the province, the city and its counties, the one unit. */
export function Component() {
  const { role, tenantId, permissions } = usePrincipal();
  if (role === 'province_admin') return <ProvinceHome />;
  if (role === 'city_admin') return <AreaHome />;
  if (role === 'tenant_admin' && tenantId) return <Navigate to={`/tenants/${tenantId}`} replace />;
  // People of a platform and the posts (三员) file nothing: they begin with what they may do.
  if (!permissions.includes('application.read')) return <Navigate to="/access" replace />;
  return <UnitHome />;
}
