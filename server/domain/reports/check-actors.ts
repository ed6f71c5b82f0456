import { ACTOR_ROLES } from '../claims/vocabulary.ts'
import { findRepeated } from './find-repeated.ts'
import type { Pack, PlacedClaim } from './pack.ts'
import type { Fault } from './problem.ts'

/** Every actor a pack names has to be declared, and a holder has to stand among the claim's HOLDER actors. */
export function checkActors(pack: Pack): Fault[] {
  const declared = new Map(pack.report.actors.map((actor) => [actor.slug, actor]))
  const homes = pack.report.actors.flatMap((actor, index): Fault[] => {
    if (actor.country === undefined || declared.get(actor.country)?.kind === 'COUNTRY') return []
    const place = { file: pack.file, at: ['actors', index, 'country'], value: actor.country }
    return [
      {
        ...place,
        code: 'UNKNOWN_COUNTRY',
        message: `"${actor.country}" is not declared as a COUNTRY: correct it or declare it.`,
      },
    ]
  })
  return [...homes, ...pack.claims.flatMap((placed) => [...checkRoles(placed, declared), ...checkHolders(placed)])]
}

function checkRoles({ file, index, claim }: PlacedClaim, declared: ReadonlyMap<string, unknown>): Fault[] {
  return ACTOR_ROLES.flatMap((role) => {
    const at = (position: number) => ['claims', index, 'actors', role, position]
    const unknown = claim.actors[role].flatMap((value, position): Fault[] => {
      if (declared.has(value)) return []
      return [
        {
          file,
          at: at(position),
          value,
          code: 'UNKNOWN_ACTOR',
          message: `report.yaml declares no actor "${value}": correct the name or declare it.`,
        },
      ]
    })
    const repeated = findRepeated(claim.actors[role], (slug) => slug).map((position): Fault => {
      const value = claim.actors[role][position]
      return {
        file,
        at: at(position),
        value,
        code: 'ACTOR_TWICE',
        message: `"${value}" stands twice as ${role}: remove one.`,
      }
    })
    return [...unknown, ...repeated]
  })
}

function checkHolders({ file, index, claim }: PlacedClaim): Fault[] {
  return (['motive', 'position'] as const).flatMap((part): Fault[] => {
    const holder = claim[part]?.holder
    if (holder === undefined || claim.actors.HOLDER.includes(holder)) return []
    return [
      {
        file,
        at: ['claims', index, part, 'holder'],
        value: holder,
        code: 'HOLDER_NOT_LISTED',
        message: `"${holder}" holds the ${part} and is not among the claim's actors: add it to HOLDER.`,
      },
    ]
  })
}
