import { followNpx } from './follow-npx.ts'

/** A second signal this soon is the first one again, passed on by pnpm. */
const echoMs = 500

/** What is left after this is cut off. */
const deadlineMs = 20_000

/**
 * Closes everything in the stack on the first Ctrl-C, SIGTERM or closed terminal, or when its npx is gone, and ends the process; a second one ends it at once.
 * @param ready  false while a start is under way, which then ends by itself because its signal is aborted
 * @returns aborted from the first signal on
 */
export function stopOnSignal(cleanup: AsyncDisposableStack, ready: () => boolean): AbortSignal {
  const controller = new AbortController()
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
    controller.abort()
    if (ready()) void endAfter(cleanup)
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop)
  followNpx(() => {
    if (stoppedAt === undefined) stop()
  })
  return controller.signal
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
