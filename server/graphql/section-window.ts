import type { Prisma } from '../generated/client.ts'
import { InvalidRequest } from '../reads/invalid-request.ts'

interface SectionWindow {
  readonly from?: number | null | undefined
  readonly first?: number | null | undefined
}

export const sectionWindow = {
  from: { description: 'Place of the first section wanted, from 0.' },
  first: { description: 'How many sections; all when left out.' },
} as const

const LAST_PLACE = 2 ** 31 - 1

/** @throws InvalidRequest for a place or a number that cannot be */
export function inSectionWindow({ from, first }: SectionWindow): Prisma.SectionWhereInput {
  const place = from ?? 0
  const count = first ?? LAST_PLACE
  if (place < 0 || count < 1)
    throw new InvalidRequest('INVALID_PAGE', '`from` is a place from 0 on, and `first` is at least 1.')
  return { ordinal: { gte: place, lt: Math.min(place + count, LAST_PLACE) } }
}
