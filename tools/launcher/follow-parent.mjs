// Loaded before the API and the worker: when the launcher is killed, its channel closes and they stop by themselves.
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 10_000).unref();
});
