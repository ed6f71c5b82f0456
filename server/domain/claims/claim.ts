import type { Likelihood } from './likelihood.ts'
import type { ActorKind, ActorRole, Basis, LinkKind, Qualifier, Stance, Standing, Topic } from './vocabulary.ts'

/** An actor as packs declare it. Slugs are shared by all reports. */
export interface Actor {
  readonly slug: string
  readonly kind: ActorKind
  readonly name: string
  /** The name in running text, without its article. */
  readonly shortName: string
  readonly adjective: string | null
  /** "the" where the name takes one. */
  readonly article: string | null
  readonly number: 'SINGULAR' | 'PLURAL'
  /** ISO 3166-1 alpha-2. */
  readonly code: string | null
  readonly aliases: readonly string[]
  /** Slug of the country that an organisation or a person belongs to. */
  readonly country: string | null
}

/** A number inside a claim. */
export interface Figure {
  /** Noun phrase that says what is counted, with its condition. */
  readonly label: string
  /** Equal ends for a point; null where the report gives only the other end. Days since 1970-01-01 for dates. */
  readonly low: number | null
  readonly high: number | null
  /** The point, the only end, or the middle of a range. */
  readonly value: number
  /** Code from units.ts. */
  readonly unit: string
  readonly qualifier: Qualifier
  readonly asOf: string | null
  /** How a reader sees it; for dates the ISO day, month or year. */
  readonly text: string
}

export interface Motive {
  readonly holder: string
  readonly aim: string
  readonly standing: Standing
}

export interface Position {
  readonly holder: string
  readonly issue: string
  readonly stance: Stance
  readonly phrase: string
  readonly condition: string | null
}

export interface Term {
  readonly answer: string
  readonly accept: readonly string[]
  readonly clue: string
}

export interface ClaimLink {
  readonly kind: LinkKind
  /** Slug of the other claim. */
  readonly claim: string
  readonly note: string
}

/** First and last ISO day. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** One atomic thing the report says. Actors and claims are named by their slugs. */
export interface Claim {
  readonly slug: string
  /** Place in the report, from 0. */
  readonly ordinal: number
  readonly statement: string
  readonly locators: readonly { readonly section: string; readonly paragraph: number; readonly fingerprint: string }[]
  readonly topics: readonly Topic[]
  readonly basis: Basis
  readonly likelihood: Likelihood | null
  readonly actors: readonly { readonly actor: string; readonly role: ActorRole }[]
  readonly figures: readonly Figure[]
  readonly motive: Motive | null
  readonly position: Position | null
  /** Past-tense clause; its time is the period. */
  readonly event: string | null
  readonly period: Period | null
  readonly terms: readonly Term[]
  /** As the pack writes them, from this claim outwards. */
  readonly links: readonly ClaimLink[]
}

/** A whole report in memory: what templates draw their questions and lures from. */
export interface Corpus {
  readonly report: { readonly slug: string; readonly title: string }
  readonly actors: ReadonlyMap<string, Actor>
  /** In the order of the report. */
  readonly claims: readonly Claim[]
}
