/** What Vitest's JSON reporter writes, as far as counting needs it. */
export interface VitestReport {
  readonly numPassedTests: number
  readonly numTotalTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

export interface Count {
  readonly passed: number
  readonly failed: number
}

/**
 * Whatever did not pass has failed: a test that was skipped proves nothing, and a file that could not be loaded counts as
 * one failed test, since nobody knows how many it holds.
 * @param report   undefined when Vitest ended before it could write one
 * @param succeeded  whether Vitest ended with 0; errors outside of any test show only there
 */
export function countTests(report: VitestReport | undefined, succeeded: boolean): Count {
  const passed = report?.numPassedTests ?? 0
  const unloaded = report?.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  )
  const failed = (report ? report.numTotalTests - passed : 0) + (unloaded?.length ?? 0)
  return { passed, failed: failed || succeeded ? failed : 1 }
}
