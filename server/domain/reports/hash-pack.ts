import { hashContent } from '../claims/hash-content.ts'
import { placeInPack } from './place-in-pack.ts'
import type { PackFile } from './problem.ts'

/**
 * @param files    a whole pack; in which folder it lies makes no difference
 * @param version  of whatever else decides what an import writes: a new version makes the same files import again
 * @returns SHA-256 of the pack, in hexadecimal
 */
export function hashPack(files: readonly PackFile[], version: string): string {
  const contents = files
    .map(({ path, text }) => [placeInPack(path), text] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return hashContent([version, contents])
}
