import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrate, migrationStatus } from '../database/migrate.ts'
import { migrationsFolder } from '../database/project-paths.ts'
import { readEnvironment } from '../environment.ts'
import { openPostgres } from './open-postgres.ts'

const usage = `node server/commands/database.ts COMMAND

  status        which migrations are applied, and which are not
  migrate       apply the ones that are not
  diff NAME     write a new migration from what has changed in prisma/schema.prisma
  rebuild       fold every answer again into memories and mastery: the same rows, unless folding has changed
  reset --yes   empty the database, learners and answers included, and migrate it`

const commands: Record<string, (parameter?: string) => Promise<void>> = {
  async status() {
    await withDatabase(async (url) => {
      const status = await migrationStatus(url)
      for (const [state, names] of Object.entries(status))
        for (const name of names) console.log(`${state.padEnd(8)} ${name}`)
    })
  },

  async migrate() {
    await withDatabase(printMigrations)
  },

  async diff(name) {
    if (!name || !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name))
      throw new Error('Name the migration in lower case, with words joined by _: diff add_notes')
    const sql = await diffAgainstSchema()
    if (sql === '') return console.log('schema.prisma and the migrations agree: nothing to write.')
    const folder = join(migrationsFolder, `${new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)}_${name}`)
    mkdirSync(folder)
    writeFileSync(join(folder, 'migration.sql'), sql)
    console.log(`Wrote ${join(folder, 'migration.sql')}: read it before you apply it.`)
  },

  async rebuild() {
    const { rebuildEverybody } = await import('./rebuild-everybody.ts')
    await withDatabase(rebuildEverybody)
  },

  async reset(confirmation) {
    if (confirmation !== '--yes')
      throw new Error('This deletes every learner and every answer. If that is meant: reset --yes')
    await withDatabase(async (url) => {
      const { emptyDatabase } = await import('../database/empty-database.ts')
      await emptyDatabase(url)
      await printMigrations(url)
    })
  },
}

/** On a server of its own, so that it works while Debrief runs. */
async function diffAgainstSchema(): Promise<string> {
  const { diffSchema } = await import('../database/diff-schema.ts')
  const { startTemporaryPostgres } = await import('../database/temporary-postgres.ts')
  const postgres = await startTemporaryPostgres()
  return diffSchema(postgres.url).finally(() => postgres.stop())
}

async function printMigrations(url: string): Promise<void> {
  const applied = await migrate(url)
  console.log(applied.length === 0 ? 'Nothing to apply.' : applied.map((name) => `applied  ${name}`).join('\n'))
}

async function withDatabase(use: (url: string) => Promise<void>): Promise<void> {
  const postgres = await openPostgres(readEnvironment(process.env))
  await use(postgres.url).finally(() => postgres.stop())
}

try {
  const [name = '', parameter] = process.argv.slice(2)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new Error(usage)
  await command(parameter)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
