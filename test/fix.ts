import { runLanes } from './checks/run-lanes.ts'
import { fixLanes, generateSteps } from './checks/steps.ts'

/** `pnpm fix`: formats, and repairs what the linter can repair. */
const results = await runLanes([[...generateSteps, ...fixLanes.flat()]])
if (results.some(({ passed }) => !passed)) process.exitCode = 1
