import { hash, verify } from '@node-rs/argon2'

/** Argon2id with what OWASP asks for at least: 19 MiB, two passes, one lane. The library's `Algorithm` exists only as a type. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** @returns the hash in PHC form, with its salt and cost in it; made on a thread of its own */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST)
}

/** The same password typed on another keyboard may come in other code points: both are brought into one form. */
export function verifyPassword({ hash: known, password }: { hash: string; password: string }): Promise<boolean> {
  return verify(known, password.normalize('NFKC'))
}
