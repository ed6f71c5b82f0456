import { runStep, type Step, type StepResult } from './run-step.ts'

/** Steps that run one after the other; lanes run side by side. */
export type Lane = readonly Step[]

/** Runs everything, whatever fails, and prints a line for every step, with the output of those that fail. */
export async function runLanes(lanes: readonly Lane[]): Promise<StepResult[]> {
  const results = await Promise.all(lanes.map(runLane))
  return results.flat()
}

async function runLane(lane: Lane): Promise<StepResult[]> {
  const results: StepResult[] = []
  for (const step of lane) {
    const result = await runStep(step)
    console.log(describeStep(result))
    results.push(result)
  }
  return results
}

/** One line, and for a failure what the program had to say. */
function describeStep({ name, passed, output, durationMs }: StepResult): string {
  const line = `${passed ? '✓' : '✗'} ${name.padEnd(24)} ${(durationMs / 1000).toFixed(1).padStart(5)} s`
  return passed ? line : `${line}\n\n${output.replaceAll(/^/gm, '    ')}\n`
}
