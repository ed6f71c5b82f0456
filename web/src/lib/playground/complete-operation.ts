import { type Completion, type CompletionSource, startCompletion } from '@codemirror/autocomplete'
import type { EditorState, TransactionSpec } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { getSchema, offsetToPos } from 'cm6-graphql'
import {
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  GraphQLString,
  isInputObjectType,
  isInputType,
  isListType,
} from 'graphql'
import { type CompletionItem, getAutocompleteSuggestions } from 'graphql-language-service'
import { renderDescription } from './editor-help.ts'

/** Completes names and values of an operation: as soon as one begins, anywhere when asked. */
export const completeOperation: CompletionSource = (context) => {
  const { state, pos, explicit } = context
  const schema = getSchema(state)
  const word = context.matchBefore(/\w*/)
  if (!schema || !word || (!explicit && word.text === '')) return null
  const found = getAutocompleteSuggestions(schema, state.doc.toString(), offsetToPos(state.doc, pos))
  return found.length > 0 ? { from: word.from, options: found.map(toCompletion) } : null
}

/** What the service writes is a snippet of another editor: of it we take whether a value follows. */
function toCompletion(item: CompletionItem): Completion {
  const { label, detail, labelDetails, documentation, insertText, type } = item
  const takesValue = insertText?.startsWith(`${label}: `) && type && isInputType(type)
  return {
    label,
    detail: detail ?? labelDetails?.detail?.trim() ?? '',
    ...(documentation ? { info: () => renderDescription(documentation) } : {}),
    apply: takesValue
      ? (view: EditorView, _: unknown, from: number, to: number) => {
          const change = writeInput(view.state, { name: label, type }, from, to)
          view.dispatch(change.transaction)
          if (change.isMoreOffered) startCompletion(view)
        }
      : (insertText ?? label),
  }
}

interface Input {
  readonly name: string
  readonly type: GraphQLInputType
}

/** Writes an argument or input field between two places, with the signs around its value, and the cursor within them. */
export function writeInput(
  state: EditorState,
  { name, type }: Input,
  from: number,
  to: number,
): { readonly transaction: TransactionSpec; readonly isMoreOffered: boolean } {
  const hasValue = /^\w*\s*:/.test(state.sliceDoc(to))
  // Whoever has declared a variable for it is likely to give that.
  const isDeclared = new RegExp(`\\$\\w+\\s*:\\s*\\[*${getNamedType(type).name}\\b`).test(state.doc.toString())
  const [before, after] = isDeclared ? ['', ''] : frameOf(type)
  const start = hasValue ? name : `${name}: ${before}`
  const rest = /^\w*/.exec(state.sliceDoc(to))?.[0].length ?? 0
  return {
    transaction: {
      changes: { from, to: to + rest, insert: hasValue ? start : start + after },
      selection: { anchor: from + start.length },
      userEvent: 'input.complete',
    },
    isMoreOffered: !hasValue && !before.endsWith('"'),
  }
}

/** The signs around a value of a type; none where there may be several. */
function frameOf(type: GraphQLInputType): readonly [string, string] {
  const bare = getNullableType(type)
  if (isListType(bare)) {
    const [before, after] = frameOf(bare.ofType)
    return [`[${before}`, `${after}]`]
  }
  if (isInputObjectType(bare)) return ['{ ', ' }']
  return bare.name === GraphQLString.name ? ['"', '"'] : ['', '']
}
