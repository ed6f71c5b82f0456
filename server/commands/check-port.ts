import { once } from 'node:events'
import { createServer } from 'node:net'

/** How many ports above a taken one are tried. */
const searched = 50

/**
 * Makes sure that the port can be listened on, before anything slow is done.
 * @param command  how the user starts Debrief, for the advice
 * @throws with a free port to take instead
 */
export async function checkPort(port: number, host: string, command: string): Promise<void> {
  const problem = await tryPort(port, host)
  if (problem === undefined) return
  if (problem !== 'EADDRINUSE' && problem !== 'EACCES')
    throw new Error(`Cannot listen on ${host}:${port} (${problem}). Look at HOST and PORT.`)
  const reason = problem === 'EACCES' ? 'may not be used by this user' : 'is in use by another program'
  const free = await findPort(port, host)
  throw new Error(
    `Port ${port} ${reason}.${free === undefined ? '' : ` Take another one:\n\n  PORT=${free} ${command}`}`,
  )
}

async function findPort(port: number, host: string): Promise<number | undefined> {
  const first = Math.max(port, 1023) + 1
  for (let candidate = first; candidate < first + searched && candidate <= 65_535; candidate += 1) {
    if ((await tryPort(candidate, host)) === undefined) return candidate
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
