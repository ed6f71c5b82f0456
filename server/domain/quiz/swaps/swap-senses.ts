import type { Claim } from '../../claims/claim.ts'
import type { ClaimIndex } from '../claim-index.ts'
import { replaceOnce, type Swap } from './swap.ts'

/** What turns a statement round, the most telling first. Each stands for its opposite, too. */
const OPPOSITES = [
  ['unlikely', 'likely'],
  ['before', 'after'],
  ['early', 'late'],
  ['confirmed', 'denied'],
  ['cannot', 'can'],
  ['risen', 'fallen'],
  ['increased', 'decreased'],
  ['increases', 'decreases'],
  ['increase', 'decrease'],
  ['grows', 'shrinks'],
  ['growing', 'shrinking'],
  ['strengthened', 'weakened'],
  ['strengthens', 'weakens'],
  ['strengthen', 'weaken'],
  ['stronger', 'weaker'],
  ['improved', 'worsened'],
  ['better', 'worse'],
  ['positive', 'negative'],
  ['allowed', 'forbidden'],
  ['allows', 'forbids'],
  ['able', 'unable'],
  ['ready', 'unready'],
  ['higher', 'lower'],
  ['larger', 'smaller'],
  ['small', 'large'],
  ['long-term', 'short-term'],
  ['temporary', 'permanent'],
  ['internal', 'external'],
  ['direct', 'indirect'],
  ['directly', 'indirectly'],
  ['formal', 'informal'],
  ['senior', 'junior'],
  ['skilled', 'unskilled'],
  ['cheap', 'expensive'],
  ['quickly', 'slowly'],
  ['cautious', 'bold'],
  ['succeeded', 'failed'],
  ['gained', 'lost'],
  ['largest', 'smallest'],
  ['experienced', 'inexperienced'],
  ['attractive', 'unattractive'],
  ['familiar', 'unfamiliar'],
  ['known', 'unknown'],
  ['clear', 'unclear'],
  ['beforehand', 'afterwards'],
  ['suddenly', 'gradually'],
  ['complicates', 'eases'],
  ['eased', 'heightened'],
  ['stricter', 'laxer'],
  ['significant', 'negligible'],
  ['serious', 'minor'],
] as const
/** Their opposites are said in other words, so they stand for one only. */
const TURNED: readonly (readonly [string, string])[] = [
  ['never', 'always'],
  ['full effect', 'partial effect'],
  ['it hard', 'it easy'],
  ['is hard', 'is easy'],
  ['unwelcome', 'welcome'],
  ['all of a sudden', 'little by little'],
  ['huge', 'meagre'],
  ['poorly', 'well'],
  ['excessive', 'moderate'],
  ['unmistakable', 'vague'],
  ['Most', 'Few'],
  ['Many', 'Few'],
  ['Few', 'Many'],
  ['openly', 'secretly'],
  ['secret report', 'public report'],
]
const PAIRS = [...OPPOSITES.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]), ...TURNED]

/** More false statements of one claim would only teach its words by heart. */
const MOST = 2

/** "Not unlikely" turned round is not the opposite of what it was, and hard to read. */
const NEGATION = /\b(?:not?|never|nor|neither|hardly|nobody|nothing|unless|without)\b/
/** "Than before" and "20 years before" compare; turned round they are no English, or no less true. */
const COMPARES = /\b(?:than|any|ever|as|years?|months?|weeks?|days?) (?:before|after|early|late)\b/

/** Words that lean on the one after them: "only before", "strictly allows", "so large a country as". */
const LEANS = /\b(?:only|strictly|so|most (?:un)?likely)\b/

/**
 * Turns a statement into its opposite by one word, in at most MOST ways. A claim that is in tension with another is left
 * alone, since the opposite may be what that one says.
 */
export function swapSenses({ statement, slug }: Claim, index: ClaimIndex): Swap[] {
  if (COMPARES.test(statement) || LEANS.test(statement)) return []
  if (index.links.get(slug)?.some(({ kind }) => kind === 'IN_TENSION_WITH')) return []
  return PAIRS.flatMap(([said, shown]) => {
    const swapped = NEGATION.test(statement.replace(said, '')) ? null : replaceOnce(statement, said, shown)
    return swapped ? { statement: swapped, said, shown, claim: null } : []
  }).slice(0, MOST)
}
