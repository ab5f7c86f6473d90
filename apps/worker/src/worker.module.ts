import { Module, type DynamicModule } from '@nestjs/common';
import { databaseProviders } from '@probant/database';
import { documentsProviders } from '@probant/documents';
import { Config, runtimeProviders } from '@probant/runtime';
import { useCases } from '@probant/use-cases';

/** The job door of the house: the same use cases and adapters as the API, no HTTP. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return { module: WorkerModule, providers: [{ provide: Config, useValue: config }, ...runtimeProviders(config), ...databaseProviders(config), ...documentsProviders, ...useCases] };
  }
}
