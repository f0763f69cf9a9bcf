import { Navigate } from 'react-router';
import { usePrincipal } from '../session/session';
import { AreaHome } from './AreaHome';
import { ProvinceHome } from './ProvinceHome';
import { UnitHome } from './UnitHome';

/** Everyone's first screen is about their own desk: the province, the city and its counties, the one unit. */
export function Component() {
  const { role, tenantId } = usePrincipal();
  if (role === 'province_admin') return <ProvinceHome />;
  if (role === 'city_admin') return <AreaHome />;
  if (role === 'tenant_admin' && tenantId) return <Navigate to={`/tenants/${tenantId}`} replace />;
  return <UnitHome />;
}
