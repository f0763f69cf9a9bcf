import type { Role } from '#shuyuan/kernel';

/** Who may take one action, and where. */
export interface Rule {
  readonly roles: readonly Role[];
  /** Changes nothing: stays open while a platform is suspended, and to someone who looks through another's eyes. */
  readonly reads?: boolean;
  /** Hands over what is masked elsewhere, or much at once: not for someone who looks through another's eyes. */
  readonly takesOut?: boolean;
  /**
   * Of routes with a `:tenantId`: a unit's administrator takes it in the platforms of the units below as well. Without it
   * a city acts in its own platform only, and needs a membership or an elevation for a county's.
   */
  readonly down?: boolean;
  /** Opens data of persons (个人信息): coming to it from above is a row of the audit log. */
  readonly personal?: boolean;
}

const UNITS = ['province_admin', 'city_admin', 'county_admin'] as const;

/** Roles that administer one platform: its own administrators, and a unit's own for its own. */
export const OF_PLATFORM = [...UNITS, 'tenant_admin'] as const;
export const OF_SCHOOL = [...OF_PLATFORM, 'school_admin'] as const;
