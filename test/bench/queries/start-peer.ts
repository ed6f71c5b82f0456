import { fork } from 'node:child_process'
import { join } from 'node:path'

/** A server in a process of its own. */
export interface Peer {
  readonly address: string
  stop(): Promise<void>
}

/** @param file  in peers/; it sends its address when it listens */
export async function startPeer(file: string, environment: Record<string, string>): Promise<Peer> {
  const child = fork(join(import.meta.dirname, 'peers', file), {
    env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production', ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve(String(message)))
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it listened`)))
  })
  return {
    address,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
  }
}
