import { checkInstallation } from './check-installation.ts'
import { checkPorts } from './check-port.ts'
import { endAfter, stopOnSignal } from './stop-on-signal.ts'

// The one command: checks, generates, builds, opens the database, fills it, serves. With --dev pages and server reload
// while they are written. Everything that needs a dependency is imported after the check that it is there.

const began = performance.now()
const development = process.argv.includes('--dev')
const cleanup = new AsyncDisposableStack()
let ready = false
const signal = stopOnSignal(cleanup, () => ready)

try {
  await start()
  ready = true
  if (signal.aborted) await endAfter(cleanup)
} catch (error) {
  if (!signal.aborted) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
  await endAfter(cleanup)
}

async function start(): Promise<void> {
  console.log('Debrief\n')
  checkInstallation()
  const { readEnvironment } = await import('../environment.ts')
  if (process.argv.includes('--help')) {
    const { describeSettings } = await import('../settings.ts')
    console.log(
      'pnpm start   build and serve\npnpm dev     serve, and reload while files change\n\nSettings, from the environment:\n',
    )
    for (const { name, meaning } of describeSettings()) console.log(`  ${name.padEnd(26)}${meaning}`)
    return endAfter(cleanup)
  }
  const environment = readEnvironment(process.env)
  const wanted = { PORT: environment.port, METRICS_PORT: environment.metricsPort }
  await checkPorts(wanted, environment.host, development ? 'npx pnpm@12.21.0 dev' : 'npx pnpm@12.21.0 start')

  const { prepareDatabase, importReports } = await import('./prepare-database.ts')
  const { printStep } = await import('./print-step.ts')
  const { generateClient } = await import('./generate.ts')
  const { buildWeb } = await import('./build-web.ts')
  const note = (done: boolean) => ({ ...(!done && { note: 'up to date' }), result: undefined })

  // The three do not wait for each other, but all have to end, well or badly, before anything is closed again.
  const [generated, built, opened] = await Promise.allSettled([
    printStep('generate', async () => note(await generateClient(signal))),
    development ? undefined : printStep('web', async () => note(await buildWeb(signal))),
    prepareDatabase(environment, cleanup),
  ])
  for (const outcome of [generated, built]) if (outcome.status === 'rejected') throw outcome.reason
  if (opened.status === 'rejected') throw opened.reason
  signal.throwIfAborted()
  await importReports(opened.value)
  signal.throwIfAborted()

  await printStep('serve', async () => {
    const { runDevelopment } = await import('./run-development.ts')
    const { runServer } = await import('./run-server.ts')
    const server = await (development
      ? runDevelopment(environment, opened.value)
      : runServer(environment, opened.value))
    cleanup.defer(() => server.close())
    return { result: undefined }
  })
  console.log(`
Ready after ${((performance.now() - began) / 1000).toFixed(1)} s.

  App         ${environment.publicOrigin}
  Playground  ${environment.publicOrigin}/graphql
  Data        ${environment.dataDir}

Ctrl-C stops it.`)
}
