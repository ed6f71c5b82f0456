import { readFileSync } from 'node:fs'
import { schemaFile } from './project-paths.ts'
import { everything, migrationList, withSchemaEngine } from './schema-engine.ts'

/**
 * SQL that leads from the migrations on disk to schema.prisma, empty when they agree. Prisma does not see CHECKs and
 * triggers, so hand-written ones do not count as a difference. The server at `url` must allow CREATE DATABASE: the
 * migrations are applied to a shadow database that is dropped afterwards.
 */
export async function diffSchema(url: string): Promise<string> {
  const schema = { path: schemaFile, content: readFileSync(schemaFile, 'utf8') }
  const list = migrationList()
  const diff = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: list.migrationDirectories.length === 0 ? { tag: 'empty' } : { tag: 'migrations', ...list },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: true,
      filters: everything,
    }),
  )
  return diff.exitCode === 2 ? (diff.stdout ?? '') : ''
}
