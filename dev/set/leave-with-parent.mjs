// Loaded before a service that we start: when we vanish, even by kill -9, our end of this pipe closes, and the
// service takes its leave as if it had been asked to.
process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();
process.stdin.unref();
