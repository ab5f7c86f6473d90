export * from './context/ambient.js';
export * from './context/statements.js';
export * from './context/transactions.js';
export * from './migrate.js';
