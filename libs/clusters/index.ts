import { Module } from '@nestjs/common';
import { clusterProvider } from './cluster.provider.js';

@Module({ providers: [clusterProvider], exports: [clusterProvider] })
export class ClustersModule {}

export { adapterOf } from './cluster.provider.js';
