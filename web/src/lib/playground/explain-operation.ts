import { hoverTooltip } from '@codemirror/view'
import { getSchema, offsetToPos } from 'cm6-graphql'
import { getHoverInformation } from 'graphql-language-service'
import { explain } from './editor-help.ts'

/** Explains names of an operation under the mouse. */
export const explainOperation = hoverTooltip(({ state }, pos) => {
  const schema = getSchema(state)
  const word = state.wordAt(pos)
  if (!schema || !word) return null
  // Asked for the character before, it looks at the one after it.
  const known = getHoverInformation(schema, state.doc.toString(), offsetToPos(state.doc, word.to - 1))
  if (typeof known !== 'string' || known === '') return null
  const [signature = '', ...description] = known.split('\n\n')
  return explain(word.from, word.to, { signature, description: description.join('\n\n'), isRequired: false })
})
