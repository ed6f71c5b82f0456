import type { Database } from '../../database/client.ts'
import { assembleQuiz } from '../../domain/quiz/assemble-quiz.ts'
import type { Blueprint } from '../../domain/quiz/assembly/blueprint.ts'
import { type DrawCell, planDraws } from '../../domain/quiz/assembly/plan-draws.ts'
import { invalid, type Refused } from '../refusal.ts'
import { nameClaimsById } from './name-claims-by-id.ts'
import { readCandidates } from './read-candidates.ts'
import { readDrawCells } from './read-draw-cells.ts'

interface Choice {
  readonly reportSlug: string
  readonly blueprint: Blueprint
  readonly seed: string
  readonly learnerId: string | null
  readonly now: Date
}

export interface ChosenQuiz {
  readonly reportId: string
  readonly assembled: ReturnType<typeof assembleQuiz>
}

const NO_SUCH_CLAIMS =
  'None of these claims is in this report. `claims(where: { report: … })` lists those of a report; a quiz is about one report.'

/** A sample of more than this is not widened: what it does not give, the bank hardly has. */
const MOST_DRAWS = 8_000

/**
 * Chooses a quiz from a bounded sample of the bank; a sample that does not fill the quiz is widened until it does or
 * until it holds all there is. The same choice, corpus and state of the learner give the same quiz.
 */
export async function chooseQuiz(database: Database, choice: Choice): Promise<ChosenQuiz | Refused<'InvalidInput'>> {
  const { reportSlug, seed, learnerId, now } = choice
  const blueprint = await nameClaimsById(database, reportSlug, choice.blueprint)
  if (!blueprint) return invalid('claims', NO_SUCH_CLAIMS)
  const bank = await readDrawCells(database, reportSlug, blueprint.sections ?? [])
  if (!bank) return invalid('reportSlug', 'There is no report of this name. `reports` lists them.')
  const { reportId, cells } = bank
  const unknown = refuseUnknown(blueprint, cells)
  if (unknown) return unknown
  for (let widened = 0, before = -1; ; widened++) {
    const draws = planDraws(cells, blueprint, seed, widened)
    const candidates = await readCandidates(database, { reportId, learnerId, blueprint, draws, now })
    const assembled = assembleQuiz({ candidates, blueprint, seed, now: now.getTime() })
    const isExhausted = candidates.length === before || candidates.length >= MOST_DRAWS
    // A review that has nothing due is not helped by more of what is new.
    const isHopeless =
      'notEnough' in assembled &&
      blueprint.mode === 'REVIEW' &&
      assembled.notEnough.available === 0 &&
      !candidates.some(({ isInExam }) => isInExam)
    if (!('notEnough' in assembled) || isExhausted || isHopeless) return { reportId, assembled }
    before = candidates.length
  }
}

/** A slip in a name: "too few questions" would not tell of it. */
function refuseUnknown(
  { countries, sections, templates }: Blueprint,
  cells: readonly DrawCell[],
): Refused<'InvalidInput'> | null {
  const named = [
    ['actors', countries, 'country'],
    ['sections', sections, 'section'],
    ['templates', templates, 'template'],
  ] as const
  for (const [field, names, part] of named) {
    const known = new Set(cells.map((cell) => cell[part]))
    const unknown = names?.find((name) => !known.has(name))
    if (unknown === undefined) continue
    const listed = `\`previewBlueprint\` lists those that have some, by their short names.`
    return invalid(field, `No question of this report has “${unknown}” among its ${field}. ${listed}`)
  }
  return null
}
