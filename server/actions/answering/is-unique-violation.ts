import { Prisma } from '../../generated/client.ts'

/** PostgreSQL's code for a second row under a unique key. */
const UNIQUE_VIOLATION = '23505'

/** @returns whether a raw statement failed because somebody else wrote the row first */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return error.code === 'P2002' || JSON.stringify(error.meta ?? {}).includes(UNIQUE_VIOLATION)
}
