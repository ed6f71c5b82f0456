import { fileURLToPath } from 'node:url'

/** The project's top folder, without a slash at the end. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')

/** Folder of the SQL migrations. */
export const migrationsFolder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/** The Prisma schema. */
export const schemaFile = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url))

/** Folder of the built pages. */
export const pagesFolder = fileURLToPath(new URL('../../web/build', import.meta.url))

/** Folder of the report packs that come with Debrief. */
export const packsFolder = fileURLToPath(new URL('../../prisma/reports', import.meta.url))
