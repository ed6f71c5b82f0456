import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import { migrationsFolder, schemaFile } from './project-paths.ts'
import { readMigrations } from './read-migrations.ts'
import { SchemaAdapterFactory } from './schema-adapter-factory.ts'

/**
 * Runs `use` with Prisma's own schema engine on this database. The WebAssembly build is used because the binary one
 * would have to be downloaded.
 */
export async function withSchemaEngine<Result>(
  url: string,
  use: (engine: engineModule.SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const { SchemaEngine } = await loadEngine()
  const adapters = SchemaAdapterFactory.of(url)
  const datamodel: [string, string] = [schemaFile, readFileSync(schemaFile, 'utf8')]
  const engine = await SchemaEngine.new(
    { datamodels: [datamodel] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapters),
  )
  try {
    return await use(engine)
  } finally {
    engine.free()
    await adapters.close()
  }
}

/** No table or enum is managed by somebody else. */
export const everything = { externalTables: [], externalEnums: [] }

/** The migrations on disk, in the form in which the engine takes them. */
export function migrationList() {
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations(migrationsFolder).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  }
}

let loaded: Promise<typeof engineModule> | undefined

/** Node does not yet import WebAssembly without a flag, so the module is put together by hand, once. */
function loadEngine(): Promise<typeof engineModule> {
  return (loaded ??= (async () => {
    const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
    const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    const wasm = readFileSync(entry.replace(/\.js$/, '.wasm'))
    const { instance } = await WebAssembly.instantiate(wasm, {
      './schema_engine_bg.js': withoutLingeringTimers(bindings),
    })
    const exports = instance.exports as WebAssembly.Exports & { __wbindgen_start(): void }
    bindings.__wbg_set_wasm(exports)
    exports.__wbindgen_start()
    return bindings
  })())
}

/** The engine's ten-second limit on its lock is never cleared and would keep the process alive that long. */
function withoutLingeringTimers(bindings: object): WebAssembly.ModuleImports {
  const entries = Object.entries(bindings).map(([name, binding]) => {
    if (!name.startsWith('__wbg_setTimeout')) return [name, binding]
    return [name, (callback: () => void, delayMs: number) => (binding(callback, delayMs) as NodeJS.Timeout).unref()]
  })
  return Object.fromEntries(entries)
}
