import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { databaseProviders } from '@probant/database';
import { Config, runtimeProviders } from '@probant/runtime';
import { useCases } from '@probant/use-cases';
import { LoggerModule } from 'nestjs-pino';
import { controllers, doorProviders } from './chapters.js';
import { DoorInterceptor } from './http/door.interceptor.js';
import { loggerOptions } from './http/logging.js';
import { ProblemFilter } from './http/problem.filter.js';
import { UploadReceiver } from './http/upload-receiver.js';

/** The HTTP door of the house: the same use cases and adapters as the worker, and the controllers. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [LoggerModule.forRoot(loggerOptions(config)), ThrottlerModule.forRoot([{ ttl: 60_000, limit: config.requestsPerMinute }])],
      controllers,
      providers: [
        { provide: Config, useValue: config },
        ...runtimeProviders(config),
        ...databaseProviders(config),
        ...useCases,
        ...doorProviders,
        UploadReceiver,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: ThrottlerGuard },
        { provide: APP_INTERCEPTOR, useClass: DoorInterceptor },
      ],
    };
  }
}
