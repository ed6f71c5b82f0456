import { HighlightStyle } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** Colours of the app (app.css): they reach into the shadow root, and change with the theme by themselves. */
export const look = EditorView.theme({
  '&': { height: '100%', background: 'var(--surface)', color: 'var(--ink)', fontSize: '0.875rem' },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '-3px' },
  '.cm-scroller': { fontFamily: "ui-monospace, 'Cascadia Code', Menlo, Consolas, monospace", lineHeight: '1.55' },
  '.cm-content': { padding: '0.6rem 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 0.75rem' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--accent-soft)',
  },
  '.cm-gutters': { background: 'transparent', color: 'var(--ink-soft)', border: 'none' },
  '&.cm-focused .cm-matchingBracket': { background: 'var(--sunken)', outline: '1px solid var(--line-strong)' },
  '.cm-foldPlaceholder': { background: 'var(--sunken)', border: '1px solid var(--line)', color: 'var(--ink-soft)' },
  '.cm-tooltip': {
    background: 'var(--surface)',
    border: '1px solid var(--line-strong)',
    borderRadius: '0.4rem',
    color: 'var(--ink)',
    maxWidth: 'min(28rem, 90vw)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-tooltip .cm-completionInfo': { fontFamily: 'var(--font-sans, system-ui)', padding: '0.5rem 0.75rem' },
  // Where there is no room beside the list, what explains its entries stands below it and not over it.
  '.cm-tooltip.cm-completionInfo:is(.cm-completionInfo-left-narrow, .cm-completionInfo-right-narrow)': {
    position: 'static',
    border: 'none',
    borderTop: '1px solid var(--line)',
  },
  '.cm-meaning': { fontFamily: 'var(--font-sans, system-ui)', padding: '0.5rem 0.75rem', lineHeight: '1.45' },
  '.cm-meaning p': { margin: '0' },
  '.cm-meaning p:first-child code': { fontWeight: '600' },
  // The library draws a picture under what is wrong, which forced colours leave out.
  '.cm-lintRange': { textDecorationSkipInk: 'none', textUnderlineOffset: '0.2em' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--incorrect)' },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline wavy var(--partly)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--incorrect)' },
  '.cm-panels': { background: 'var(--sunken)', color: 'var(--ink)', fontFamily: 'var(--font-sans, system-ui)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panel.cm-search': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0.5rem',
    padding: '0.5rem 3rem 0.5rem 0.5rem',
  },
  '.cm-panel.cm-search :is(br, [name=select])': { display: 'none' },
  '.cm-panel.cm-search label': { display: 'inline-flex', alignItems: 'center', fontSize: '0.875rem' },
  '.cm-panel.cm-search :is(.cm-textfield, .cm-button)': {
    minHeight: '2.5rem',
    margin: '0',
    padding: '0 0.75rem',
    border: '1px solid var(--line-strong)',
    borderRadius: '0.5rem',
    background: 'var(--surface)',
    color: 'var(--ink)',
    fontSize: '0.875rem',
  },
  '.cm-panel.cm-search [name=close]': {
    top: '0.4rem',
    width: '2.75rem',
    height: '2.75rem',
    color: 'var(--ink)',
    fontSize: '1.25rem',
  },
  '.cm-searchMatch': { background: 'var(--partly-soft)', outline: '1px solid var(--partly)' },
  '.cm-searchMatch-selected': { background: 'var(--accent-soft)', outline: '2px solid var(--accent)' },
})

export const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.definitionKeyword, tags.operatorKeyword], color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.string], color: 'var(--correct)' },
  { tag: [tags.number, tags.integer, tags.float, tags.bool, tags.null], color: 'var(--partly)' },
  { tag: [tags.variableName, tags.special(tags.name)], color: 'var(--partly)' },
  { tag: [tags.typeName, tags.className], color: 'var(--correct)' },
  { tag: [tags.attributeName], color: 'var(--accent)' },
  { tag: [tags.propertyName], color: 'var(--ink)' },
  { tag: [tags.comment], color: 'var(--ink-soft)', fontStyle: 'italic' },
])
