import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, syntaxHighlighting } from '@codemirror/language'
import { lintKeymap } from '@codemirror/lint'
import { search, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension, Prec } from '@codemirror/state'
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view'
import {
  getSchema,
  graphqlLanguage,
  graphqlLanguageSupport,
  isMetaKeyPressed,
  offsetToPos,
  stateExtensions,
} from 'cm6-graphql'
import { checkOperation } from './check-operation.ts'
import { completeOperation } from './complete-operation.ts'
import { explainOperation } from './explain-operation.ts'
import { findCoordinate } from './find-name.ts'
import { variables, type VariablesOptions } from './editor-json.ts'
import { colours, look } from './editor-look.ts'

export interface EditorOptions extends VariablesOptions {
  /** What a screen reader calls it. */
  readonly label: string
  readonly language: 'graphql' | 'variables' | 'json'
  /** For what is looked at and copied, not written. */
  readonly isReadOnly: boolean
  readonly onChange: (text: string) => void
  /** @param place  where the cursor stands in the text */
  readonly onRun: (place: number) => void
  readonly onTidy: () => void
}

const FOLDS = { openText: '▾', closedText: '▸' }

/** Puts an editor into a shadow root, where its style sheets need no exception from the policy of the page. */
export function createEditor(parent: ShadowRoot, doc: string, options: EditorOptions): EditorView {
  const state = EditorState.create({ doc, extensions: extensionsOf(options) })
  return new EditorView({ state, parent, root: parent })
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
    search({ top: true }),
    EditorState.phrases.of(wordsOfSearch()),
    languageOf(options),
  ]
  if (isReadOnly)
    return [
      ...shared,
      foldGutter(FOLDS),
      keymap.of([...foldKeymap, ...searchKeymap]),
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
        ...searchKeymap,
      ],
    ]),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) onChange(state.doc.toString())
    }),
  ]
}

/** The words of the library, as ours are written. */
function wordsOfSearch(): Record<string, string> {
  return {
    next: 'Next',
    previous: 'Previous',
    'match case': 'Match case',
    regexp: 'Regular expression',
    'by word': 'Whole words',
  }
}

function languageOf({ language, onShowDocs, onCheck, typeOf }: EditorOptions): Extension {
  if (language === 'json') return json()
  if (language === 'variables') return variables({ onCheck, typeOf, onShowDocs })
  const showDocs = ({ state }: EditorView) => {
    const schema = getSchema(state)
    const { head } = state.selection.main
    // Behind a name is still at it.
    const place = Math.max(0, (state.wordAt(head)?.to ?? head) - 1)
    const query = state.doc.toString()
    const coordinate = schema && findCoordinate({ schema, query, cursor: offsetToPos(state.doc, place) })
    if (coordinate) onShowDocs(coordinate)
    return true
  }
  return [
    graphqlLanguageSupport(),
    stateExtensions(),
    graphqlLanguage.data.of({ autocomplete: completeOperation }),
    checkOperation,
    explainOperation,
    EditorView.domEventHandlers({ click: (event, view) => isMetaKeyPressed(event) && showDocs(view) }),
    keymap.of([{ key: 'F1', run: showDocs, preventDefault: true }]),
  ]
}
