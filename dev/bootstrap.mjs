// Runs before anything is installed, so it imports nothing but Node and its own folder, and that only once
// the version of Node is known to be right.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Guichet needs Node 20.19 or newer and this is ${process.versions.node}: install it from nodejs.org.`,
  );
  process.exit(1);
}
const { runCommand } = await import('./bootstrap/commands.mjs');
await runCommand(process.argv[2], process.argv.slice(3));
