import type { Claim } from '../../claims/claim.ts'
import type { ClaimIndex } from '../claim-index.ts'
import { replaceOnce, type Swap } from './swap.ts'

/** What turns any statement round. Each stands for its opposite, too. */
const DEGREES = [
  ['unlikely', 'likely'],
  ['direct', 'indirect'],
  ['directly', 'indirectly'],
] as const
/**
 * What turns a statement round that gives no reason, the most telling first. Each stands for its opposite, too. Only
 * what people say both ways: nobody is "caught ready", and a permanent halt shows all that a temporary one does.
 */
const OPPOSITES = [
  ['before', 'after'],
  ['early', 'late'],
  ['confirmed', 'denied'],
  ['cannot', 'can'],
  ['risen', 'fallen'],
  ['increased', 'decreased'],
  ['increases', 'decreases'],
  ['increase', 'decrease'],
  ['grows', 'shrinks'],
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
  ['higher', 'lower'],
  ['small', 'large'],
  ['long-term', 'short-term'],
  ['internal', 'external'],
  ['formal', 'informal'],
  ['cautious', 'bold'],
  ['succeeded', 'failed'],
  ['gained', 'lost'],
  ['largest', 'smallest'],
  ['known', 'unknown'],
  ['clear', 'unclear'],
  ['beforehand', 'afterwards'],
  ['suddenly', 'gradually'],
  ['complicates', 'eases'],
  ['eased', 'heightened'],
  ['significant', 'negligible'],
  ['serious', 'minor'],
] as const
/** Their opposites are said in other words, so they stand for one only. */
const TURNED: readonly (readonly [string, string])[] = [
  ['full effect', 'partial effect'],
  ['is hard', 'is easy'],
  ['semi-skilled or unskilled', 'skilled or highly skilled'],
  ['unwelcome', 'welcome'],
  ['all of a sudden', 'little by little'],
  ['huge', 'small'],
  ['poorly', 'well'],
  ['excessive for', 'modest for'],
  ['unmistakable', 'vague'],
  ['Most', 'Few'],
  ['Many', 'Few'],
  ['Few', 'Many'],
  ['openly', 'secretly'],
  ['secret report', 'public report'],
  ['came as a surprise', 'had long been expected'],
  ['without precedent', 'with many precedents'],
  ['had long meant', 'had never meant'],
  ['would not really change', 'would really change'],
  ['plenty of', 'hardly any'],
  ['kept a careful eye on', 'paid no attention to'],
  ['It is typical of', 'It is unlike'],
  ['was treated as a state secret', 'was announced at the time'],
  ['a considerable number of', 'only a handful of'],
  ['mostly helped', 'seldom helped'],
  ['stand out among', 'are not among'],
  ['have not had to bear any', 'have had to bear serious'],
  ['varies with', 'is the same whatever'],
  ['holds only in part', 'holds in every respect'],
  ['has always stressed', 'has never stressed'],
  ['should be kept in mind', 'can be left aside'],
  ['clearly limits', 'hardly limits'],
  ['a less strict form', 'a stricter form'],
  ['behind enemy lines', 'in the front line'],
  ['has kept up', 'has given up'],
  ['were put to death', 'were pardoned'],
  ['strictly forbids', 'tolerates'],
  ['could hardly ignore', 'could well ignore'],
  ['strongly shaped', 'hardly shaped'],
  ['works hard to', 'makes little effort to'],
  ['would welcome it', 'would resent it'],
  ['is doubtful whether', 'is certain that'],
  ['held something back', 'held nothing back'],
  ['still lacked', 'already had'],
  ['had only just', 'had long since'],
  ['disapproves of', 'approves of'],
  ['as individuals', 'in closed units'],
  ['has so far coped with', 'can no longer cope with'],
  ['raised the question of', 'ruled out'],
]
const bothWays = (pairs: readonly (readonly [string, string])[]) =>
  pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const])
const ALWAYS = bothWays(DEGREES)
const UNREASONED = [...bothWays(OPPOSITES), ...TURNED]

/** More false statements of one claim would only teach its words by heart. */
const MOST = 2

/** "Not unlikely" turned round is not the opposite of what it was, and hard to read. */
const NEGATION = /\b(?:not?|never|nor|neither|hardly|nobody|nothing|unless|without)\b/i
/** "Than before", "since early" and "20 years before" compare; turned round they are no English, or no less true. */
const COMPARES = /\b(?:than|any|ever|as|since|help|years?|months?|weeks?|days?) (?:before|after|early|late)\b/

/** A reason, a condition or a feeling speaks for one side: "he is strong because he eats" turned round contradicts itself. */
const REASONS =
  /\b(?:because|though|although|despite|even|if|in extremis|as a result|on which|shock|fears?|worr(?:y|ied|ies)|problem|threat|danger|avoid)\b/i

/** Words that lean on the one after them: "only before", "strictly allows", "so large a country as". */
const LEANS = /\b(?:only|strictly|so(?! that)|most (?:un)?likely)\b/

/**
 * Turns a statement into its opposite by one word, in at most MOST ways. A claim that is in tension with another is left
 * alone, since the opposite may be what that one says.
 */
export function swapSenses({ statement, slug }: Claim, index: ClaimIndex): Swap[] {
  if (COMPARES.test(statement)) return []
  if (index.links.get(slug)?.some(({ kind }) => kind === 'IN_TENSION_WITH')) return []
  const pairs = REASONS.test(statement) ? ALWAYS : [...ALWAYS, ...UNREASONED]
  return pairs
    .flatMap(([said, shown]) => {
      const rest = statement.replace(said, '')
      const isHard = NEGATION.test(rest) || LEANS.test(LEANS.test(said) ? rest : statement)
      const swapped = isHard ? null : replaceOnce(statement, said, shown)
      return swapped ? { statement: swapped, said, shown, claim: null } : []
    })
    .slice(0, MOST)
}
