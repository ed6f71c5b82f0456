import { GraphQLError } from 'graphql'
import { builder } from './builder.ts'

builder.scalarType('DateTime', {
  description: 'A moment in time as ISO 8601 in UTC, such as 2026-01-31T12:00:00.000Z.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const moment = new Date(typeof value === 'string' ? value : NaN)
    if (Number.isNaN(moment.getTime())) throw new GraphQLError('A DateTime is written as 2026-01-31T12:00:00Z.')
    return moment
  },
})

builder.scalarType('JSON', {
  description: 'Any JSON value. Used only for responses, whose shape depends on the kind of prompt.',
  serialize: (value) => value,
})
