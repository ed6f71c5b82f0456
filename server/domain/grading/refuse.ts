import type { Refusal, RefusalCode } from './grade.ts'

/** @param message one or two sentences that say what to send instead */
export function refuse(refused: RefusalCode, message: string): Refusal {
  return { refused, message }
}
