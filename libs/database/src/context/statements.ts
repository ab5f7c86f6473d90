import { AsyncLocalStorage } from 'node:async_hooks';
import { AbstractLogger, type LogLevel, type LogMessage } from 'typeorm';

/** Statements a request sent: `fixed` are begin, context and commit (or rollback); `own` the rest. */
export interface StatementCount { fixed: number; own: number }

const counting = new AsyncLocalStorage<StatementCount>();
const FIXED = /^\s*(begin|commit|rollback|select probant\.enter)/i;

/** Runs `work` and counts the statements sent meanwhile by sources opened with a `StatementCounter`. */
export async function countStatements<T>(work: (count: StatementCount) => Promise<T>): Promise<T> {
  const count = { fixed: 0, own: 0 };
  return counting.run(count, () => work(count));
}

/** A TypeORM logger that writes nothing and counts every statement into the running count. */
export class StatementCounter extends AbstractLogger {
  constructor() {
    super(['query']);
  }

  override logQuery(query: string): void {
    const count = counting.getStore();
    if (!count) return;
    if (FIXED.test(query)) count.fixed += 1;
    else count.own += 1;
  }

  protected writeLog(_level: LogLevel, _message: LogMessage | LogMessage[]): void {
    // The count is all there is.
  }
}
