import type { components } from '../../api/schema';

type Schemas = components['schemas'];

/** 集群 */
export type Cluster = Schemas['ClusterDto'];
export type ClusterInput = Schemas['CreateClusterDto'];
export type ClusterChange = Schemas['UpdateClusterDto'];
