/**
 * Does one step of a start and prints its name with the time it took.
 * @param work  gives a few words on what came out, or nothing
 */
export async function printStep<Result>(
  name: string,
  work: () => Promise<{ note?: string; result: Result }>,
): Promise<Result> {
  const began = performance.now()
  try {
    const { note, result } = await work()
    console.log(`  ✓ ${name.padEnd(10)} ${seconds(began)}${note ? `  ${note}` : ''}`)
    return result
  } catch (error) {
    console.error(`  ✗ ${name.padEnd(10)} ${seconds(began)}`)
    throw error
  }
}

function seconds(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(2)} s`.padStart(8)
}
