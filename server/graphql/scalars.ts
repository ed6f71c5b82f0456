import { GraphQLError } from 'graphql'
import { z } from 'zod'
import { builder } from './builder.ts'

/** Date itself takes more: "2026" for a moment, and a time without an offset as one where the server stands. */
const moment = z.iso.datetime({ offset: true })

builder.scalarType('DateTime', {
  description: 'A moment in time as ISO 8601 in UTC, such as 2026-01-31T12:00:00.000Z.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const { success, data } = moment.safeParse(value)
    if (success) return new Date(data)
    throw new GraphQLError(
      'A DateTime is written with Z or an offset, such as 2026-01-31T12:00:00Z or 2026-01-31T13:00:00+01:00.',
    )
  },
})

builder.scalarType('JSON', {
  description: 'Any JSON value. Used only for responses, whose shape depends on the kind of prompt.',
  serialize: (value) => value,
})
