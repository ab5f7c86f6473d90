import { migrateAll } from './database.mjs';

// For production: run once before the new API and worker start, with DATABASE_OWNER_URL and the settings of the API.
await migrateAll(process.env);
process.stdout.write('Migrations faites.\n');
