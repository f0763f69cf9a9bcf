import { Module } from '@nestjs/common';
import { PurgeKeeper } from './purge-keeper.js';

/** Of the worker: what is over goes from there alone. */
@Module({ providers: [PurgeKeeper], exports: [PurgeKeeper] })
export class PurgeModule {}
