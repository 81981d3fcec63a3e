const EVERY_MS = 20;

/** Looks again until the expectation holds; its last failure is the test's, after `withinMs`. */
export async function eventually(expectation: () => void | Promise<void>, withinMs = 20_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
