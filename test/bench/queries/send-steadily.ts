import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

interface Operation {
  readonly query: string
  readonly variables: object
}

/** How many requests wait for their answers while the peak is looked for. */
const WAITING = 16

/** @returns answers in a second, when 16 requests wait at any time, after as long a time that does not count */
export async function findPeak(address: string, operations: readonly Operation[], seconds: number): Promise<number> {
  await askFor(address, operations, seconds)
  return (await askFor(address, operations, seconds)) / seconds
}

/** @returns the number of answers */
async function askFor(address: string, operations: readonly Operation[], seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1_000
  let answered = 0
  const keepAsking = async (first: number): Promise<void> => {
    for (let at = first; performance.now() < until; at += WAITING, answered++) await send(address, operations, at)
  }
  await Promise.all(Array.from({ length: WAITING }, (_, first) => keepAsking(first)))
  return answered
}

/**
 * Sends requests at a fixed rate, whether or not those before have been answered, as many callers do who know nothing of
 * each other. A time counts from when its request was due, so that a server that falls behind cannot hide it.
 * @param rate  requests in a second
 * @returns     milliseconds that each took
 */
export async function sendSteadily(
  address: string,
  operations: readonly Operation[],
  rate: number,
  seconds: number,
): Promise<number[]> {
  const began = performance.now()
  const total = Math.floor(rate * seconds)
  const times: Promise<number>[] = []
  while (times.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - began) / 1_000) * rate))
    while (times.length < due) {
      const at = times.length
      const dueMs = began + (at / rate) * 1_000
      times.push(send(address, operations, at).then(() => performance.now() - dueMs))
    }
    await sleep(1)
  }
  return Promise.all(times)
}

// fetch takes more than twice as long, in the thread that keeps the rate and on the cores that the server needs; and it asks for
// packed answers, as nobody else here does.
const agent = new Agent({ keepAlive: true })

/** @throws Error for any answer but a whole one */
async function send(address: string, operations: readonly Operation[], at: number): Promise<void> {
  const operation = operations[at % operations.length]
  const answer = await new Promise<string>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json' }
    const sent = request(address, { method: 'POST', agent, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve(text)).on('error', reject)
    })
    sent.on('error', reject).end(JSON.stringify(operation))
  })
  if (!answer.startsWith('{"data":{') || answer.includes('"errors":')) throw new Error(answer)
}
