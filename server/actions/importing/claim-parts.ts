import { randomUUIDv7 } from 'node:crypto'
import type { Row } from '../../database/insert-rows.ts'
import type { Claim } from '../../domain/claims/claim.ts'

/** Ids of what a claim's rows point at, by the names that packs use. */
export interface IdLookup {
  readonly actors: ReadonlyMap<string, string>
  /** By `section/number`. */
  readonly paragraphs: ReadonlyMap<string, string>
  readonly claims: ReadonlyMap<string, string>
}

/** @returns the id; a name that parsing let through without a declaration is a bug and throws */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`no id for "${name}"`)
  return id
}

/** The rows that hang on a claim, one function a table. */
export const CLAIM_PARTS = {
  ClaimLocator: (claimId: string, { locators }: Claim, ids: IdLookup): Row<'ClaimLocator'>[] =>
    locators.map(({ section, paragraph, fingerprint }, ordinal) => {
      return { claimId, paragraphId: idOf(ids.paragraphs, `${section}/${paragraph}`), ordinal, fingerprint }
    }),

  ClaimActor: (claimId: string, { actors }: Claim, ids: IdLookup): Row<'ClaimActor'>[] =>
    actors.map(({ actor, role }, ordinal) => ({ claimId, actorId: idOf(ids.actors, actor), role, ordinal })),

  Figure: (claimId: string, { figures }: Claim): Row<'Figure'>[] =>
    figures.map((figure, ordinal) => ({ id: randomUUIDv7(), claimId, ordinal, ...figure })),

  Motive: (claimId: string, { motive }: Claim, ids: IdLookup): Row<'Motive'>[] => {
    if (!motive) return []
    const { holder, aim, standing } = motive
    return [{ id: randomUUIDv7(), claimId, holderId: idOf(ids.actors, holder), aim, standing }]
  },

  Position: (claimId: string, { position }: Claim, ids: IdLookup): Row<'Position'>[] => {
    if (!position) return []
    const { holder, issue, stance, phrase, condition } = position
    return [{ id: randomUUIDv7(), claimId, holderId: idOf(ids.actors, holder), issue, stance, phrase, condition }]
  },

  Event: (claimId: string, { event }: Claim): Row<'Event'>[] => (event === null ? [] : [{ claimId, phrase: event }]),

  Term: (claimId: string, { terms }: Claim): Row<'Term'>[] =>
    terms.map(({ answer, accept, clue }, ordinal) => {
      return { id: randomUUIDv7(), claimId, ordinal, answer, accept: [...accept], clue }
    }),

  ClaimLink: (fromId: string, { links }: Claim, ids: IdLookup): Row<'ClaimLink'>[] =>
    links.map(({ kind, claim, note }) => ({ fromId, toId: idOf(ids.claims, claim), kind, note })),
}
