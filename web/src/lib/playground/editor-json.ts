import { json, jsonLanguage, jsonParseLinter } from '@codemirror/lang-json'
import { syntaxTree } from '@codemirror/language'
import { linter } from '@codemirror/lint'
import { type Extension, StateEffect } from '@codemirror/state'
import { type EditorView, keymap } from '@codemirror/view'
import { completeVariables, explainVariables, coordinateAt, type TypeOfVariables } from './complete-variables.ts'
import { nameOfProperty } from './json-place.ts'

/** What is wrong with a field of a JSON object, or that it is missing. */
export interface JsonFault {
  readonly name: string
  readonly message: string
}

export interface VariablesOptions {
  /** Finds what is wrong with the variables beyond their form. */
  readonly onCheck: (text: string) => readonly JsonFault[]
  readonly typeOf: TypeOfVariables
  /** Somebody wants to know what a name means: its schema coordinate. */
  readonly onShowDocs: (coordinate: string) => void
}

const askedAgain = StateEffect.define<null>()

/** JSON that is checked, completed and explained by what an operation declares. */
export function variables({ onCheck, typeOf, onShowDocs }: VariablesOptions): Extension {
  const showDocs = ({ state }: EditorView) => {
    const coordinate = coordinateAt(typeOf, state)
    if (coordinate !== null) onShowDocs(coordinate)
    return true
  }
  return [
    json(),
    jsonLanguage.data.of({ autocomplete: completeVariables(typeOf) }),
    explainVariables(typeOf),
    checkVariables(onCheck),
    keymap.of([{ key: 'F1', run: showDocs, preventDefault: true }]),
  ]
}

/** Has the variables looked over again, when what they are checked against has changed. */
export function checkAgain(editor: EditorView): void {
  editor.dispatch({ effects: askedAgain.of(null) })
}

/** Marks what is no JSON, and else what is wrong with its fields: one that is missing is marked on the whole. */
function checkVariables(onCheck: VariablesOptions['onCheck']): Extension {
  const checkForm = jsonParseLinter()
  return linter(
    (view) => {
      const { state } = view
      const text = state.doc.toString()
      const malformed = text.trim() === '' ? [] : checkForm(view)
      if (malformed.length > 0) return malformed
      const fields = syntaxTree(state).topNode.firstChild?.getChildren('Property') ?? []
      return onCheck(text).map(({ name, message }) => {
        const field = fields.find((each) => nameOfProperty(state, each) === name)
        return { from: field?.from ?? 0, to: field?.to ?? state.doc.length, severity: 'error', message }
      })
    },
    {
      needsRefresh: ({ transactions }) =>
        transactions.some(({ effects }) => effects.some((each) => each.is(askedAgain))),
    },
  )
}
