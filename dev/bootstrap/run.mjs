import { spawn } from 'node:child_process';

/** Something the reader can mend; the message is the whole explanation. */
export class Refusal extends Error {
  name = 'Refusal';
}

/** A tool that spoke for itself and ended badly; nothing is added to what it printed. */
export class ToolFailed extends Error {
  constructor(code) {
    super(`exit ${code}`);
    this.code = code;
  }
}

/** The exit code that an error asks for (a refusal of the compiled part is known by its name). A bug is thrown again, so that it is seen whole. */
export function exitOf(error) {
  if (error instanceof ToolFailed) return error.code;
  if (error.name === 'Refusal') return 1;
  throw error;
}

/**
 * Runs a Node tool on our own terminal and waits for it.
 * @throws ToolFailed with the tool's exit code
 */
export async function runTool(command, args) {
  const child = spawn(process.execPath, [...command, ...args], { stdio: 'inherit' });
  const stopRelay = relaySignals(child);
  const code = await ended(child);
  stopRelay();
  if (code !== 0) throw new ToolFailed(code);
}

/** Runs a program quietly; gives its exit code and all it printed. */
export async function capture(program, args, env = process.env) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const stopRelay = relaySignals(child);
  const code = await ended(child);
  stopRelay();
  return { code, output };
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === null ? reject(new ToolFailed(130)) : resolve(code)));
  });
}

/** The terminal sends Ctrl-C to every process itself; a SIGTERM reaches only us. */
function relaySignals(child) {
  const relay = () => child.kill('SIGTERM');
  const wait = () => undefined;
  process.on('SIGTERM', relay);
  process.on('SIGINT', wait);
  return () => {
    process.off('SIGTERM', relay);
    process.off('SIGINT', wait);
  };
}
