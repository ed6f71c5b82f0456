import { findRepeated } from './find-repeated.ts'
import type { Pack } from './pack.ts'
import type { Fault } from './problem.ts'

/** Claim slugs have to be unique, and links have to lead to another claim of the pack, once each. */
export function checkLinks({ claims }: Pack): Fault[] {
  const known = new Set(claims.map(({ claim }) => claim.slug))
  const twice = findRepeated(claims, ({ claim }) => claim.slug).flatMap((position): Fault[] => {
    const placed = claims[position]
    if (!placed) return []
    const { file, index, claim } = placed
    return [
      {
        file,
        at: ['claims', index, 'slug'],
        value: claim.slug,
        code: 'DUPLICATE_CLAIM',
        message: `Another claim is called "${claim.slug}" already: rename this one.`,
      },
    ]
  })
  const links = claims.flatMap(({ file, index, claim }) => {
    const refuse = (position: number, code: string, message: string): Fault => {
      return {
        file,
        at: ['claims', index, 'links', position, 'claim'],
        value: claim.links[position]?.claim,
        code,
        message,
      }
    }
    const wrong = claim.links.flatMap((link, position): Fault[] => {
      if (link.claim === claim.slug)
        return [refuse(position, 'LINK_TO_SELF', 'A claim cannot be linked to itself: name another.')]
      if (known.has(link.claim)) return []
      return [refuse(position, 'UNKNOWN_CLAIM', `The pack has no claim "${link.claim}": correct the name.`)]
    })
    const repeated = findRepeated(claim.links, (link) => `${link.kind} ${link.claim}`).map((position) =>
      refuse(position, 'LINK_TWICE', 'The same link stands here twice: remove one.'),
    )
    return [...wrong, ...repeated]
  })
  return [...twice, ...links]
}
