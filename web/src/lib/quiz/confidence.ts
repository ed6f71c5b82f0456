import type { ConfidenceBand } from './types.ts'

/** The seven bands of ICD 203 as a learner meets them, with the key that picks each. */
export const confidenceBands = (): readonly { band: ConfidenceBand; label: string; range: string }[] => [
  { band: 'ALMOST_NO_CHANCE', label: 'Almost no chance', range: '1–5%' },
  { band: 'VERY_UNLIKELY', label: 'Very unlikely', range: '5–20%' },
  { band: 'UNLIKELY', label: 'Unlikely', range: '20–45%' },
  { band: 'ROUGHLY_EVEN', label: 'Roughly even', range: '45–55%' },
  { band: 'LIKELY', label: 'Likely', range: '55–80%' },
  { band: 'VERY_LIKELY', label: 'Very likely', range: '80–95%' },
  { band: 'ALMOST_CERTAIN', label: 'Almost certain', range: '95–99%' },
]
