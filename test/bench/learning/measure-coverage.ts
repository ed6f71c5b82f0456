import { wilsonInterval } from '../../../server/domain/mastery/intervals.ts'
import { Random } from './random.ts'

const LEARNERS = 400
const CELLS = 12

interface CoverageOf {
  readonly answers: number
  /** Share of intervals that hold the truth, 0–1. */
  readonly covered: number
  readonly meanWidth: number
}

/**
 * How often the interval shown with mastery holds the learner's true share in a cell: the mean of their true chances on
 * the items asked. Items differ in difficulty, and some answers earn partial credit, as in the product.
 */
export function measureCoverage(): CoverageOf[] {
  return [5, 10, 20, 50].map((answers) => {
    const random = new Random(`coverage ${answers}`)
    let covered = 0
    let width = 0
    for (let cell = 0; cell < LEARNERS * CELLS; cell++) {
      const ability = random.uniform()
      const chances = Array.from({ length: answers }, () => clamp(ability + 0.15 * random.normal()))
      const truth = chances.reduce((sum, chance) => sum + chance, 0) / answers
      const points = chances.reduce((sum, chance) => sum + earn(chance, random), 0)
      const { low, high } = wilsonInterval(points, answers)
      covered += Number(truth >= low && truth <= high)
      width += high - low
    }
    return { answers, covered: covered / (LEARNERS * CELLS), meanWidth: width / (LEARNERS * CELLS) }
  })
}

/** One answer in five is to a question of three parts, each right with the same chance. */
function earn(chance: number, random: Random): number {
  if (!random.chance(0.2)) return Number(random.chance(chance))
  return [0, 1, 2].reduce((sum) => sum + Number(random.chance(chance)) / 3, 0)
}

function clamp(chance: number): number {
  return Math.min(0.98, Math.max(0.02, chance))
}
