export interface Times {
  readonly medianMs: number
  readonly p95Ms: number
}

const WARM_UP = 20

/** Runs an operation again and again, one run after the other, and tells how long a run took. */
export async function timeRuns(runs: number, operation: (run: number) => Promise<unknown>): Promise<Times> {
  for (let run = 0; run < WARM_UP; run++) await operation(-1 - run)
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const began = performance.now()
    await operation(run)
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  return { medianMs: times[Math.floor(runs / 2)] ?? 0, p95Ms: times[Math.floor(runs * 0.95)] ?? 0 }
}
