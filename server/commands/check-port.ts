import { once } from 'node:events'
import { createServer } from 'node:net'

/** How many ports above a taken one are tried. */
const searched = 50

/** Ports to listen on by the settings that name them; 0 for none. */
type WantedPorts = Readonly<Record<'PORT' | 'METRICS_PORT', number>>

/**
 * Makes sure that the ports can be listened on, before anything slow is done.
 * @param command  how the user starts Debrief, for the advice
 * @throws with a free port to take instead
 */
export async function checkPorts(wanted: WantedPorts, host: string, command: string): Promise<void> {
  await checkPort('PORT', wanted, host, command)
  if (wanted.METRICS_PORT !== 0) await checkPort('METRICS_PORT', wanted, host, command)
}

async function checkPort(
  setting: keyof WantedPorts,
  wanted: WantedPorts,
  host: string,
  command: string,
): Promise<void> {
  const port = wanted[setting]
  const isTwice = setting === 'METRICS_PORT' && port === wanted.PORT
  const problem = isTwice ? 'TWICE' : await tryPort(port, host)
  if (problem === undefined) return
  const reason = REASONS[problem]
  if (reason === undefined)
    throw new Error(`Cannot listen on ${host}:${port} (${problem}). Look at HOST and ${setting}.`)
  const free = await findPort(port, host, Object.values(wanted))
  const advice = free === undefined ? '' : ` Take another one:\n\n  ${setting}=${free} ${command}`
  throw new Error(`Port ${port} ${reason}.${advice}`)
}

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use by another program',
  EACCES: 'may not be used by this user',
  TWICE: 'is for the pages already, and metrics have a port of their own',
}

/** @param wanted  ports that are spoken for, though nobody listens on them yet */
async function findPort(port: number, host: string, wanted: readonly number[]): Promise<number | undefined> {
  const first = Math.max(port, 1023) + 1
  for (let candidate = first; candidate < first + searched && candidate <= 65_535; candidate += 1) {
    if (!wanted.includes(candidate) && (await tryPort(candidate, host)) === undefined) return candidate
  }
  return undefined
}

/** The code of what went wrong, or undefined. */
async function tryPort(port: number, host: string): Promise<string | undefined> {
  const server = createServer()
  try {
    server.listen({ port, host, exclusive: true })
    await once(server, 'listening')
    server.close()
    await once(server, 'close')
    return undefined
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}
