import { hoverTooltip } from '@codemirror/view'
import { getSchema, offsetToPos } from 'cm6-graphql'
import { getHoverInformation } from 'graphql-language-service'
import { describeField } from './describe-type.ts'
import { explain } from './editor-help.ts'
import { findInputField } from './find-name.ts'

/** Explains names of an operation under the mouse. */
export const explainOperation = hoverTooltip(({ state }, pos) => {
  const schema = getSchema(state)
  const word = state.wordAt(pos)
  if (!schema || !word) return null
  // Asked for the character before, it looks at the one after it.
  const place = { schema, query: state.doc.toString(), cursor: offsetToPos(state.doc, word.to - 1) }
  // Of an input field the language service tells the field of a type that it is somewhere in.
  const input = findInputField(place)
  if (input) {
    const { name, type, description, isRequired } = describeField(input.field)
    return explain(word.from, word.to, { signature: `${input.owner}.${name}: ${type}`, description, isRequired })
  }
  const known = getHoverInformation(schema, place.query, place.cursor)
  if (typeof known !== 'string' || known === '') return null
  const [signature = '', ...description] = known.split('\n\n')
  return explain(word.from, word.to, { signature, description: description.join('\n\n'), isRequired: false })
})
