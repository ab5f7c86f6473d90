import 'reflect-metadata';
import { Module, type DynamicModule, type INestApplicationContext, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { databaseProviders, SystemTransactions } from '@probant/database';
import { documentsProviders } from '@probant/documents';
import { Config, loadConfig, runtimeProviders, WrongSetting } from '@probant/runtime';
import { useCases } from '@probant/use-cases';
import { Refused, surroundings } from './output.js';

/** Nobody listens, nobody is there, or it is just stopping or starting. */
const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'ECONNRESET', 'ETIMEDOUT', '57P01', '57P03']);

@Module({})
class CommandModule {
  static with(config: Config, instead: Provider[]): DynamicModule {
    return { module: CommandModule, providers: [{ provide: Config, useValue: config }, ...runtimeProviders(config), ...databaseProviders(config), ...documentsProviders, ...useCases, ...instead] };
  }
}

/** Gives the pieces of the house. */
export type Get = <P>(type: abstract new (...given: never[]) => P) => P;

/** Gives the pieces of the house to one command, then lets go of everything; `instead` stands for pieces of the same name. Throws `Refused` when a setting is wrong or the database does not answer. */
export async function inHouse<T>(work: (get: Get, context: INestApplicationContext) => Promise<T>, instead: Provider[] = []): Promise<T> {
  const config = settings();
  const context = await NestFactory.createApplicationContext(CommandModule.with(config, instead), { logger: false, abortOnError: false }).catch((error: { code?: string }) => {
    throw UNREACHABLE.has(error.code ?? '') ? new Refused('La base de données ne répond pas : Probant est-il démarré ?') : error;
  });
  try {
    return await work((type) => context.get(type as never, { strict: false }), context);
  } finally {
    await context.close();
  }
}

/** The same in one transaction of the second role. */
export function onSystemSide<T>(mode: 'read' | 'write', work: (get: Get) => Promise<T>): Promise<T> {
  return inHouse((get) => get(SystemTransactions).plain(mode, () => work(get)));
}

/** The settings of this run. Throws `Refused` naming the one that is wrong. */
export function settings(): Config {
  try {
    return loadConfig(surroundings().env);
  } catch (error) {
    throw error instanceof WrongSetting ? new Refused(error.message) : error;
  }
}
