import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino'
import type { Environment } from '../environment.ts'

/**
 * One line of JSON for each thing worth noting.
 * @param destination  standard output when left out
 */
export function createLogger(level: Environment['logLevel'], destination?: DestinationStream): Logger {
  return destination ? pino({ level }, destination) : pino({ level })
}

/** What somebody else's library logs beside its message. pino writes out an error under `err` only, and elsewhere as {}. */
export function toEntry(details: readonly unknown[]): object {
  return { details: details.map((detail) => (detail instanceof Error ? stdSerializers.err(detail) : detail)) }
}
