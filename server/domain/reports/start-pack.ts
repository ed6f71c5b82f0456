import { fingerprint } from './fingerprint.ts'
import type { PackFile } from './problem.ts'
import type { CutText } from './cut-paragraph.ts'

/** What a new pack says until somebody writes it; none of it may stay. */
export const PLACEHOLDERS = {
  title: 'TITLE AS PRINTED',
  summary: 'WHAT THE REPORT IS ABOUT IN YOUR OWN WORDS',
  actor: 'some-country',
} as const

/** @returns the files of a pack on which nothing is written yet: fingerprints, but no sentence of the text */
export function startPack(slug: string, { title, paragraphs: cut }: CutText): PackFile[] {
  const sections = [...Map.groupBy(cut, ({ section }) => section)]
  const listed = sections.map(([section, paragraphs]) =>
    [
      `  - slug: ${section}`,
      `    title: ${quote(paragraphs[0]?.sectionTitle ?? section)}`,
      '    paragraphs:',
      ...paragraphs.map(
        ({ paragraph, kind, text: words }) =>
          `      - { number: ${paragraph}, kind: ${kind}, fingerprint: ${fingerprint(words)} }`,
      ),
    ].join('\n'),
  )
  const report = `# yaml-language-server: $schema=../report.schema.json
format: 1
slug: ${slug}
title: ${title === null ? PLACEHOLDERS.title : quote(title)}
language: en
summary: ${PLACEHOLDERS.summary}

actors:
  - { slug: ${PLACEHOLDERS.actor}, kind: COUNTRY, name: Some Country, adjective: Some, code: XX }

sections:
${listed.join('\n')}
`
  const claims = sections.map(([section]): PackFile => ({
    path: `claims/${section}.yaml`,
    text: `# yaml-language-server: $schema=../../claims.schema.json\nsection: ${section}\nclaims: []\n`,
  }))
  return [{ path: 'report.yaml', text: report }, ...claims]
}

/** Cut to what the schema allows: a headline that runs on is to be shortened by hand anyway. */
function quote(title: string): string {
  return JSON.stringify(title.slice(0, 200).trim())
}
