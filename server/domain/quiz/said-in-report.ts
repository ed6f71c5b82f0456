import type { Claim, Corpus, Motive, Position } from '../claims/claim.ts'
import { indexSets } from '../claims/similar-sets.ts'
import { contentWords } from './content-words.ts'
import { familyOf } from './find-actor.ts'

/** Aims that share this much of their content words are taken for the same aim. */
const SAME_AIM = 0.4
/** Issues that share this much of their content words are taken for one issue. */
const SAME_ISSUE = 0.3
const SAME_PHRASE = 0.5
/** A sentence that shares this much with a claim may be what the report says. */
const SAME_STATEMENT = 0.5

/** What the whole report says in nearly these words: a lure must be wrong everywhere, not only in its neighbourhood. */
export interface SaidInReport {
  /** Motives of a family (see find-actor.ts) with nearly this aim, whatever the report makes of them. */
  motivesLike(family: string, aim: string): readonly Motive[]
  /** Positions of a family on nearly this issue. */
  positionsOn(family: string, issue: string): readonly Position[]
  /** Positions of a family in nearly these words. */
  positionsLike(family: string, phrase: string): readonly Position[]
  /** Claims in which somebody of a family stands, with nearly this statement. */
  claimsLike(family: string, statement: string): readonly Claim[]
}

export function indexSayings(corpus: Corpus): SaidInReport {
  const { claims } = corpus
  const motives = claims.flatMap(({ motive }) => motive ?? [])
  const positions = claims.flatMap(({ position }) => position ?? [])
  const familyOfHolder = ({ holder }: { holder: string }) => familyOf(corpus, holder)
  const familiesIn = ({ actors }: Claim) => [...new Set(actors.map(({ actor }) => familyOf(corpus, actor)))]
  return {
    motivesLike: findOnce(motives, familyOfHolder, ({ aim }) => aim, SAME_AIM),
    positionsOn: findOnce(positions, familyOfHolder, ({ issue }) => issue, SAME_ISSUE),
    positionsLike: findOnce(positions, familyOfHolder, ({ phrase }) => phrase, SAME_PHRASE),
    claimsLike: findByFamily(claims, familiesIn, ({ statement }) => statement, SAME_STATEMENT),
  }
}

/** For texts that are asked for of every family in turn: they are looked up once, among all. */
function findOnce<T>(
  members: readonly T[],
  familyOf: (member: T) => string,
  textOf: (member: T) => string,
  least: number,
): (family: string, text: string) => readonly T[] {
  const findAll = findLike(members, textOf, least)
  const find = remember((text) => Map.groupBy(findAll(text), familyOf))
  return (family, text) => find(text).get(family) ?? []
}

/** For texts that are asked for of few families. */
function findByFamily<T>(
  members: readonly T[],
  familiesOf: (member: T) => readonly string[],
  textOf: (member: T) => string,
  least: number,
): (family: string, text: string) => readonly T[] {
  const families = new Map<string, T[]>()
  for (const member of members)
    for (const family of familiesOf(member)) {
      const own = families.get(family)
      if (own) own.push(member)
      else families.set(family, [member])
    }
  const finders = new Map([...families].map(([family, own]) => [family, remember(findLike(own, textOf, least))]))
  return (family, text) => finders.get(family)?.(text) ?? []
}

function findLike<T>(
  members: readonly T[],
  textOf: (member: T) => string,
  least: number,
): (text: string) => readonly T[] {
  const similar = indexSets(
    members.map((member) => contentWords(textOf(member))),
    least,
  )
  return (text) => similar.find(contentWords(text)).flatMap((at) => members[at] ?? [])
}

/** The same few hundred aims and phrases of a neighbourhood are asked for again and again. */
function remember<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text) ?? find(text)
    if (known.size > 5_000) known.clear()
    known.set(text, found)
    return found
  }
}
