import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json, jsonParseLinter } from '@codemirror/lang-json'
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, syntaxHighlighting } from '@codemirror/language'
import { linter, lintKeymap } from '@codemirror/lint'
import { EditorState, type Extension, Prec } from '@codemirror/state'
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
  readonly onRun: () => void
  readonly onTidy: () => void
  /** Somebody wants to know what a name means. */
  readonly onShowDocs: (place: { type: string | undefined; parent: string | undefined }) => void
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

function extensionsOf({ label, language, isReadOnly, onChange, onRun, onTidy, onShowDocs }: EditorOptions): Extension {
  const run = { key: 'Mod-Enter', run: () => (onRun(), true) }
  const tidy = { key: 'Mod-s', run: () => (onTidy(), true) }
  const shared = [
    ...[look, syntaxHighlighting(colours), EditorView.lineWrapping, drawSelection()],
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    Prec.highest(keymap.of([run, tidy])),
    languageOf(language, onShowDocs),
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

function languageOf(language: EditorOptions['language'], onShowDocs: EditorOptions['onShowDocs']): Extension {
  if (language === 'headers') return []
  if (language === 'json') {
    const check = jsonParseLinter()
    return [json(), linter((view) => (view.state.doc.toString().trim() === '' ? [] : check(view)))]
  }
  return graphql(undefined, {
    onShowInDocs: (_field, type, parent) => onShowDocs({ type, parent }),
    onCompletionInfoRender: ({ documentation }) => (documentation ? document.createTextNode(documentation) : null),
  })
}
