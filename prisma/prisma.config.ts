/** Kept beside the schema, so that the top level stays bare: `prisma --config prisma/prisma.config.ts`. */
export default {
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
}
