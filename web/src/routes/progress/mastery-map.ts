import { topicNames, TOPICS } from '#lib/claims/words.ts'
import { formatCounted, formatPercent, formatPercentRange } from '#lib/ui/format.ts'
import type { MasteryData } from './progress-document.ts'

type Cell = MasteryData['cells'][number]

/** What the answers of a cell allow to say about it. */
export type Standing = 'unasked' | 'few' | 'weak' | 'open' | 'solid'

export interface MappedCell {
  readonly id: string
  readonly topic: Cell['topic']
  readonly actor: Cell['actor']
  /** "North Korea · Motives" */
  readonly name: string
  readonly standing: Standing
  /** Whole percent; null where there are too few answers to say. */
  readonly percent: number | null
  /** Ends of the interval, 0–1; both 0 where there are too few answers. */
  readonly interval: { readonly low: number; readonly high: number }
  readonly answers: number
  /** What is known of it, and what to do about it: a sentence each. */
  readonly record: string
  readonly advice: string
  /** As the cells of a table row. */
  readonly row: readonly string[]
}

/** Who is surely above this is not weak: the server suggests practice by the same line. */
const WEAK_BELOW = 0.8

const ADVICE: Readonly<Record<Standing, string>> = {
  unasked: 'Not asked yet: a good place to begin.',
  few: 'Too few answers to call it a share: a few more will tell.',
  weak: 'Surely below 80%: the place to practise.',
  open: 'It may lie on either side of 80%: more answers will tell.',
  solid: 'Surely above 80%: leave it to your reviews.',
}

/** Lays cells out as rows of countries, those with most claims first, and columns of topics. */
export function mapMastery(cells: readonly Cell[]) {
  const byActor = [...Map.groupBy(cells, ({ actor }) => actor.slug).values()]
  const weight = (row: readonly Cell[]) => row.reduce((sum, { claims }) => sum + claims, 0)
  const topics = TOPICS.filter((topic) => cells.some((cell) => cell.topic === topic))
  const rows = byActor
    .toSorted((a, b) => weight(b) - weight(a))
    .flatMap((row) => {
      const mapped = row.map(mapCell)
      const [first] = mapped
      return first
        ? [{ actor: first.actor, cells: topics.map((topic) => mapped.find((cell) => cell.topic === topic)) }]
        : []
    })
  return { topics, rows, cells: rows.flatMap((row) => row.cells.filter((cell) => cell !== undefined)) }
}

function mapCell({ topic, actor, share, recallTomorrow, claims, claimsMet }: Cell): MappedCell {
  const { fraction, interval, n } = share
  const standing = judge(share)
  const recall =
    recallTomorrow === null ? '' : ` Tomorrow you would recall ${describeRecall(recallTomorrow)} of what you met.`
  const met = `You have met ${claimsMet} of ${formatCounted(claims, ['# claim', '# claims'])}.${recall}`
  const right =
    fraction !== null && interval ? `${formatPercent(fraction)} right, ${formatPercentRange(interval)}` : null
  return {
    id: `${actor.slug}/${topic}`,
    topic,
    actor,
    name: `${actor.name} · ${topicNames()[topic]}`,
    standing,
    percent: fraction === null ? null : Math.round(fraction * 100),
    interval: interval ?? { low: 0, high: 0 },
    answers: n,
    record: `${right ? `${right} with 95% confidence, from ` : ''}${formatCounted(n, ['# answer', '# answers'])}. ${met}`,
    advice: ADVICE[standing],
    row: [
      topicNames()[topic],
      right ?? 'not enough answers',
      String(n),
      `${claimsMet} of ${claims}`,
      recallTomorrow === null ? 'nothing met' : describeRecall(recallTomorrow),
    ],
  }
}

/** Nobody is certain to recall everything, whatever rounding says. */
function describeRecall(chance: number): string {
  return chance > 0.99 ? 'nearly all' : formatPercent(chance)
}

function judge({ n, interval }: Cell['share']): Standing {
  if (n === 0) return 'unasked'
  if (!interval) return 'few'
  if (interval.high < WEAK_BELOW) return 'weak'
  return interval.low >= WEAK_BELOW ? 'solid' : 'open'
}
