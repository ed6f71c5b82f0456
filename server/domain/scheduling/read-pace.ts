import type { PromptKind } from '../quiz/item.ts'

/** Up to `quick` an answer came from memory at once; beyond `slow` it was worked out. Milliseconds. */
interface Pace {
  readonly quickMs: number
  readonly slowMs: number
}

/** Reading four options takes longer than reading one sentence, and typing or sorting longer than picking. */
const PACES: Readonly<Record<PromptKind, Pace>> = {
  TRUE_FALSE: { quickMs: 8_000, slowMs: 30_000 },
  CHOICE: { quickMs: 12_000, slowMs: 45_000 },
  SHORT_ANSWER: { quickMs: 12_000, slowMs: 45_000 },
  NUMERIC: { quickMs: 12_000, slowMs: 45_000 },
  INTERVAL: { quickMs: 20_000, slowMs: 75_000 },
  MULTI_CHOICE: { quickMs: 20_000, slowMs: 75_000 },
  MATCHING: { quickMs: 30_000, slowMs: 120_000 },
  ORDERING: { quickMs: 30_000, slowMs: 120_000 },
}

/** @param timeTakenMs from the question's appearance to the answer */
export function readPace(kind: PromptKind, timeTakenMs: number): 'QUICK' | 'STEADY' | 'SLOW' {
  const { quickMs, slowMs } = PACES[kind]
  if (timeTakenMs <= quickMs) return 'QUICK'
  return timeTakenMs > slowMs ? 'SLOW' : 'STEADY'
}
