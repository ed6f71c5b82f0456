import { runLanes } from './checks/run-lanes.ts'
import { checkLanes, generateSteps } from './checks/steps.ts'

/** `pnpm check`: everything that can be said of the code without running it. */
const generated = await runLanes([generateSteps])
const checked = await runLanes(checkLanes)
if ([...generated, ...checked].some(({ passed }) => !passed)) process.exitCode = 1
