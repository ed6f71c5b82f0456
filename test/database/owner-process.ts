import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { ClusterFolder } from '../../server/database/cluster-folder.ts'

/** A Debrief of its own process that holds a data folder. */
export type OwnerProcess = {
  readonly process: ChildProcess
  readonly url: string
  readonly adopted: boolean
  readonly folder: ClusterFolder
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<void>
}

const script = fileURLToPath(new URL('run-owner.ts', import.meta.url))

/** Starts an owner and waits until its database answers. @throws with the owner's own words when it is refused */
export async function startOwner(dataDir: string): Promise<OwnerProcess> {
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
  const answer = JSON.parse(chunk.toString()) as { refusal?: string } & Omit<OwnerProcess, 'process' | 'end'>
  if (answer.refusal !== undefined) throw new Error(answer.refusal)
  return {
    process: child,
    ...answer,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill(signal)
      await once(child, 'exit')
    },
  }
}
