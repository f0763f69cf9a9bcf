import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RegionsModule } from '#shuyuan/regions';
import { ClusterChecks } from './cluster-checks.js';
import { ClusterMetrics } from './cluster-metrics.js';
import { ClusterPool } from './cluster-pool.js';
import { clusterProvider } from './cluster.provider.js';
import { ClustersController } from './clusters.controller.js';
import { ClustersService } from './clusters.service.js';
import { Placement } from './placement.js';
import { RegisteredCluster } from './registered-cluster.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([RegisteredCluster]), RegionsModule],
  providers: [clusterProvider, ClusterMetrics, ClusterPool, ClustersService, Placement],
  exports: [clusterProvider, ClusterPool, ClustersService, Placement],
})
export class ClustersModule {}

@Module({ imports: [ClustersModule], controllers: [ClustersController] })
export class ClustersHttpModule {}

@Module({ imports: [ClustersModule], providers: [ClusterChecks] })
export class ClustersWorkerModule {}

export { adapterOf } from './cluster.provider.js';
export { labelFaults } from './cluster-labels.js';
export { ClusterPool } from './cluster-pool.js';
export { Placement, type PlacementWish } from './placement.js';
export { DEFAULT_CLUSTER } from './registered-cluster.entity.js';
