import { type CompletionSource, startCompletion } from '@codemirror/autocomplete'
import type { EditorState, TransactionSpec } from '@codemirror/state'
import { type EditorView, hoverTooltip } from '@codemirror/view'
import { getNamedType, type GraphQLInputObjectType, isScalarType } from 'graphql'
import { explain, renderDescription } from './editor-help.ts'
import { jsonPlaceAt } from './json-place.ts'
import { meaningOf, type Suggestion, suggestionsAt, typeAt } from './variables-help.ts'

/** What the JSON in the editor has to be; null while nobody knows. */
export type TypeOfVariables = () => GraphQLInputObjectType | null

/** Completes names and values of variables: by itself within quotes, anywhere when asked. */
export function completeVariables(typeOf: TypeOfVariables): CompletionSource {
  return (context) => {
    const type = typeOf()
    const { state, pos, explicit } = context
    const place = jsonPlaceAt(state, pos)
    const from = context.matchBefore(/\w*/)?.from ?? pos
    if (!type || !place || (!explicit && state.sliceDoc(from - 1, from) !== '"')) return null
    const options = suggestionsAt(type, place).map((suggestion, order) => {
      const { label, description, isRequired } = suggestion
      // @wc-include
      const required = `${suggestion.type}, required`
      return {
        label,
        type: place.kind === 'name' ? 'property' : 'enum',
        detail: isRequired ? required : suggestion.type,
        ...(description ? { info: () => renderDescription(description) } : {}),
        boost: isRequired ? 1 : 0,
        // As the schema has them: of equals, the alphabet would come first.
        sortText: String(order).padStart(4, '0'),
        apply(view: EditorView, _: unknown, start: number, end: number) {
          view.dispatch(edit(view.state, suggestion, start, end))
          // Within the quotes or braces that came with it, there may be more to choose from.
          const next = jsonPlaceAt(view.state, view.state.selection.main.head)
          if (next && suggestionsAt(type, next).length > 0) startCompletion(view)
        },
      }
    })
    return options.length > 0 ? { from, options, validFor: /^\w*$/ } : null
  }
}

/** Explains names and values of variables under the mouse. */
export function explainVariables(typeOf: TypeOfVariables) {
  return hoverTooltip(({ state }, pos, side) => {
    const type = typeOf()
    const place = jsonPlaceAt(state, side > 0 ? pos + 1 : pos)
    if (!type || !place?.token) return null
    const { from, to } = place.token
    const meaning = meaningOf(type, place, state.sliceDoc(from, to).replaceAll('"', ''))
    if (!meaning) return null
    const signature = place.kind === 'name' ? `${meaning.label}: ${meaning.type}` : `${meaning.type}.${meaning.label}`
    return explain(from, to, { signature, description: meaning.description, isRequired: meaning.isRequired })
  })
}

/** @returns the schema coordinate of what the cursor is in: its type, or the field that takes it where that is a scalar */
export function coordinateAt(typeOf: TypeOfVariables, state: EditorState): string | null {
  const variables = typeOf()
  const place = jsonPlaceAt(state, state.selection.main.head)
  if (!variables || !place) return null
  const written = place.kind === 'name' && place.token ? [state.sliceDoc(place.token.from + 1, place.token.to - 1)] : []
  const path = [...place.path, ...written]
  const type = getNamedType(path.length > 0 ? typeAt(variables, path) : undefined)
  const owner = getNamedType(typeAt(variables, path.slice(0, -1)))
  if (!type) return null
  // The variables themselves are no type of the schema.
  return isScalarType(type) && owner && owner !== variables ? `${owner.name}.${path.at(-1)}` : type.name
}

/** Writes a suggestion over what is typed of it, between two places, with the signs around it that are not there yet. */
export function edit(state: EditorState, suggestion: Suggestion, start: number, end: number): TransactionSpec {
  const isQuoted = start > 0 && state.sliceDoc(start - 1, start) === '"'
  const rest = (isQuoted ? /^\w*"?/ : /^\w*/).exec(state.sliceDoc(end))?.[0] ?? ''
  const [from, to] = [isQuoted ? start - 1 : start, end + rest.length]
  const following = state.sliceDoc(to).trimStart()
  let [before, after] = suggestion.text
  if (following.startsWith(':')) [before, after] = [`"${suggestion.label}"`, '']
  if (following.startsWith('"')) after += ','
  if ((state.sliceDoc(0, from) + following).trim() === '') [before, after] = [`{\n  ${before}`, `${after}\n}`]
  return {
    changes: { from, to, insert: before + after },
    selection: { anchor: from + before.length },
    userEvent: 'input.complete',
  }
}
