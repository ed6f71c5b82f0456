import { type Logger, pino } from 'pino'
import type { Environment } from '../environment.ts'

/** One line of JSON for each thing worth noting, on standard output. */
export function createLogger(level: Environment['logLevel']): Logger {
  return pino({ level })
}
