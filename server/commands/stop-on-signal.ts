/** A second signal this soon is the first one again, passed on by pnpm. */
const echoMs = 500

/** What is left after this is cut off. */
const deadlineMs = 20_000

/**
 * Closes everything in the stack on the first Ctrl-C or SIGTERM and ends the process; a second one ends it at once.
 * @returns true from the first signal on, for a start that is still under way
 */
export function stopOnSignal(cleanup: AsyncDisposableStack, ready: () => boolean): () => boolean {
  let stoppedAt: number | undefined

  const stop = () => {
    if (stoppedAt !== undefined) {
      if (performance.now() - stoppedAt < echoMs) return
      console.log('Stopped without waiting.')
      process.exit(130)
    }
    stoppedAt = performance.now()
    console.log('\nStopping. Once more stops at once.')
    setTimeout(() => process.exit(1), deadlineMs).unref()
    if (ready()) void endAfter(cleanup)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return () => stoppedAt !== undefined
}

/** Closes everything in the stack, last opened first, and ends the process with its exit code. */
export async function endAfter(cleanup: AsyncDisposableStack): Promise<never> {
  try {
    await cleanup.disposeAsync()
  } catch (error) {
    console.error('Something could not be closed:', error)
    process.exitCode ||= 1
  }
  process.exit()
}
