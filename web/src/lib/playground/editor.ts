import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json, jsonParseLinter } from '@codemirror/lang-json'
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  indentOnInput,
  syntaxHighlighting,
  syntaxTree,
} from '@codemirror/language'
import { linter, lintKeymap } from '@codemirror/lint'
import { EditorState, type Extension, Prec, StateEffect, type Text } from '@codemirror/state'
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view'
import { graphql, showInDocsCommand } from 'cm6-graphql'
import { colours, look } from './editor-look.ts'

export interface EditorOptions {
  /** What a screen reader calls it. */
  readonly label: string
  readonly language: 'graphql' | 'json' | 'headers'
  /** For what is looked at and copied, not written. */
  readonly isReadOnly: boolean
  readonly onChange: (text: string) => void
  /** @param place  where the cursor stands in the text */
  readonly onRun: (place: number) => void
  readonly onTidy: () => void
  /** Somebody wants to know what a name means. */
  readonly onShowDocs: (place: { type: string | undefined; parent: string | undefined }) => void
  /** Finds what is wrong with JSON beyond its form. */
  readonly onCheck: (text: string) => readonly JsonFault[]
}

/** What is wrong with a field of a JSON object, or that it is missing. */
export interface JsonFault {
  readonly name: string
  readonly message: string
}

const askedAgain = StateEffect.define<null>()

const FOLDS = { openText: '▾', closedText: '▸' }

/** Puts an editor into a shadow root, where its style sheets need no exception from the policy of the page. */
export function createEditor(parent: ShadowRoot, doc: string, options: EditorOptions): EditorView {
  const state = EditorState.create({ doc, extensions: extensionsOf(options) })
  return new EditorView({ state, parent, root: parent })
}

/** Has the text looked over again, when what it is checked against has changed. */
export function checkAgain(editor: EditorView): void {
  editor.dispatch({ effects: askedAgain.of(null) })
}

/** Replaces the text in a way that can be undone. */
export function replaceText(editor: EditorView, text: string): void {
  if (editor.state.doc.toString() !== text)
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text }, selection: { anchor: 0 } })
}

function extensionsOf(options: EditorOptions): Extension {
  const { label, language, isReadOnly, onChange, onRun, onTidy } = options
  const run = { key: 'Mod-Enter', run: ({ state }: EditorView) => (onRun(state.selection.main.head), true) }
  const tidy = { key: 'Mod-s', run: () => (onTidy(), true) }
  const shared = [
    ...[look, syntaxHighlighting(colours), EditorView.lineWrapping, drawSelection()],
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    Prec.highest(keymap.of([run, tidy])),
    languageOf(options),
  ]
  if (isReadOnly)
    return [
      ...shared,
      foldGutter(FOLDS),
      keymap.of(foldKeymap),
      EditorView.editable.of(false),
      EditorState.readOnly.of(true),
    ]
  return [
    ...shared,
    ...(language === 'graphql' ? [lineNumbers(), foldGutter(FOLDS)] : []),
    ...[history(), indentOnInput(), bracketMatching(), closeBrackets(), autocompletion()],
    // Tab goes on to the next field, as everywhere else.
    keymap.of([
      ...[
        ...closeBracketsKeymap,
        ...defaultKeymap,
        ...historyKeymap,
        ...foldKeymap,
        ...completionKeymap,
        ...lintKeymap,
      ],
      { key: 'F1', run: showInDocsCommand, preventDefault: true },
    ]),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) onChange(state.doc.toString())
    }),
  ]
}

function languageOf({ language, onShowDocs, onCheck }: EditorOptions): Extension {
  if (language === 'headers') return []
  if (language === 'json') return [json(), checkJson(onCheck)]
  return graphql(undefined, {
    onShowInDocs: (_field, type, parent) => onShowDocs({ type, parent }),
    onCompletionInfoRender: ({ documentation }) => (documentation ? document.createTextNode(documentation) : null),
  })
}

/** Marks what is no JSON, and else what is wrong with its fields: one that is missing is marked on the whole. */
function checkJson(onCheck: EditorOptions['onCheck']): Extension {
  const checkForm = jsonParseLinter()
  return linter(
    (view) => {
      const { doc } = view.state
      const text = doc.toString()
      const malformed = text.trim() === '' ? [] : checkForm(view)
      if (malformed.length > 0) return malformed
      const fields = syntaxTree(view.state).topNode.firstChild?.getChildren('Property') ?? []
      return onCheck(text).map(({ name, message }) => {
        const field = fields.find((each) => nameOf(each, doc) === name)
        return { from: field?.from ?? 0, to: field?.to ?? doc.length, severity: 'error', message }
      })
    },
    {
      needsRefresh: ({ transactions }) =>
        transactions.some(({ effects }) => effects.some((each) => each.is(askedAgain))),
    },
  )
}

function nameOf(property: ReturnType<typeof syntaxTree>['topNode'], doc: Text): string | null {
  const name = property.getChild('PropertyName')
  return name && (JSON.parse(doc.sliceString(name.from, name.to)) as string)
}
