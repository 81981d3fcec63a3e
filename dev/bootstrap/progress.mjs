const TICK_MS = 1_000;
const QUIET_TICKS = 5;
/** Back to the start of the line, and the line empty. */
const CLEAR = '\r\u001b[K';

/** Names a step while it runs, with the seconds it has taken, and says when it is done. */
export async function step(title, work) {
  const startedAt = Date.now();
  const onScreen = process.stdout.isTTY;
  let ticks = 0;
  const tell = () => {
    ticks += 1;
    if (onScreen) process.stdout.write(`${CLEAR}… ${title} (${ticks} s)`);
    else if (ticks % QUIET_TICKS === 0) console.log(`  … ${title} (${ticks} s)`);
  };
  if (onScreen) process.stdout.write(`… ${title}`);
  else console.log(`… ${title}`);
  const timer = setInterval(tell, TICK_MS);
  try {
    const result = await work();
    console.log(`${onScreen ? CLEAR : ''}✓ ${title} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
    return result;
  } catch (error) {
    console.log(`${onScreen ? CLEAR : ''}✗ ${title}`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
