import type { KubeObject } from '#shuyuan/cluster';
import { conditionOf, ok, stuck, waiting, type Finding, type StatusCondition } from './finding.js';

interface RouteStatus {
  readonly parents?: readonly { readonly conditions?: readonly StatusCondition[] }[];
}

interface IngressStatus {
  readonly loadBalancer?: { readonly ingress?: readonly object[] };
}

/**
 * Whether something carries visitors to the portal. A controller reports what it admitted; where none reports at all, that is
 * said and does not hold the tenant up, since the probe under the host name has the last word.
 */
export function routeFinding(live: KubeObject | undefined): Finding {
  if (!live) return waiting('RouteMissing', '路由尚未创建', 'The route is not there yet');
  return live.kind === 'HTTPRoute' ? httpRoute(live.status as RouteStatus | undefined) : ingress(live.status as IngressStatus | undefined);
}

function ingress(status: IngressStatus | undefined): Finding {
  if ((status?.loadBalancer?.ingress?.length ?? 0) > 0)
    return ok('RouteAdmitted', '入口控制器已接纳路由', 'The ingress controller admitted the route');
  return NOT_REPORTED;
}

function httpRoute(status: RouteStatus | undefined): Finding {
  const parents = status?.parents ?? [];
  if (parents.length === 0) return NOT_REPORTED;
  for (const { conditions } of parents) {
    for (const type of ['Accepted', 'ResolvedRefs']) {
      const condition = conditionOf(conditions, type);
      if (condition?.status === 'False')
        return stuck(
          'RouteRefused',
          '网关拒绝了门户路由，请运维人员检查网关（GATEWAY）与监听器',
          'The gateway refused the route; check the gateway (GATEWAY) and its listeners',
          `${condition.reason ?? type}: ${condition.message ?? ''}`,
        );
    }
  }
  const accepted = parents.some(({ conditions }) => conditionOf(conditions, 'Accepted')?.status === 'True');
  return accepted
    ? ok('RouteAdmitted', '网关已接纳路由', 'The gateway admitted the route')
    : waiting('RoutePending', '正在等待网关接纳路由', 'Waiting for the gateway to admit the route');
}

const NOT_REPORTED = ok('NoControllerReports', '没有入口控制器报告路由状态', 'No ingress controller or gateway reports on the route');
