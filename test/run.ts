import { checkInstallation } from '../server/commands/check-installation.ts'
import { runLanes } from './checks/run-lanes.ts'
import { runVitest } from './checks/run-vitest.ts'
import { buildWebStep, checkLanes, generateSteps } from './checks/steps.ts'

// `pnpm test`: generates, builds, checks, tests, and runs all of it even when some of it fails. `pnpm test <part of a file
// name>` leaves the checks out and runs the tests of those files.

try {
  checkInstallation()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 1 failed')
  process.exit(1)
}

const filters = process.argv.slice(2)
const generated = await runLanes([generateSteps])
const built = await runLanes([[buildWebStep]])
const checked = await runLanes(filters.length ? [] : checkLanes)
const tests = await runVitest(filters)

const steps = [...generated, ...built, ...checked]
const failedSteps = steps.filter(({ passed }) => !passed).map(({ name }) => name)
const passed = steps.length - failedSteps.length + tests.passed
const failed = failedSteps.length + tests.failed
if (failedSteps.length) console.log(`Steps that failed (see above): ${failedSteps.join(', ')}.`)
console.log(`${passed} passed, ${failed} failed`)
if (failed) process.exitCode = 1
