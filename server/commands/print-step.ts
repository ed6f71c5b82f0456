/**
 * Does one step of a start and prints its name with the time it took.
 * @param work  gives a few words on what came out, or nothing, and whether something of it has to be mended
 */
export async function printStep<Result>(
  name: string,
  work: () => Promise<{ note?: string; isFaulty?: boolean; result: Result }>,
): Promise<Result> {
  const began = performance.now()
  try {
    const { note, isFaulty, result } = await work()
    console.log(`  ${isFaulty ? '!' : '✓'} ${name.padEnd(10)} ${seconds(began)}${note ? `  ${note}` : ''}`)
    return result
  } catch (error) {
    console.error(`  ✗ ${name.padEnd(10)} ${seconds(began)}`)
    throw error
  }
}

function seconds(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(2)} s`.padStart(8)
}
