import { inMemoryJuryWorld } from './in-memory-jury-world.js';
import { juryPortsSuite } from './jury-ports.suite.js';

describe('the jury’s ports in memory', () => juryPortsSuite(async () => inMemoryJuryWorld()));
