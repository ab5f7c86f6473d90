import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The ceiling of an upload: a bare Node server that streams each body to disk and hashes it on the way. `flush` puts the bytes on the platter, as the product does. */
const [folder, flush] = process.argv.slice(2);
let count = 0;

const server = http.createServer((request, response) => {
  const hash = createHash('sha256');
  const hashing = new Transform({ transform: (chunk, _encoding, done) => done(null, hash.update(chunk) && chunk) });
  pipeline(request, hashing, fs.createWriteStream(path.join(folder, `raw-${(count += 1)}`), { flush: flush === 'flush' })).then(
    () => response.end(hash.digest('hex')),
    () => response.writeHead(500).end(),
  );
});
server.keepAliveTimeout = 75_000;
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('disconnect', () => process.exit(0));
