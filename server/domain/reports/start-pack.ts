import { fingerprint } from './fingerprint.ts'
import type { PackFile } from './problem.ts'
import type { ReportText } from './report-text.ts'

/** @returns the files of a pack on which nothing is written yet: fingerprints, but no sentence of the text */
export function startPack(slug: string, text: ReportText): PackFile[] {
  const sections = [...Map.groupBy(text, ({ section }) => section)]
  const listed = sections.map(([section, paragraphs]) =>
    [
      `  - slug: ${section}`,
      `    title: ${JSON.stringify(paragraphs[0]?.sectionTitle ?? section)}`,
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
title: TITLE AS PRINTED
language: en
summary: WHAT THE REPORT IS ABOUT IN YOUR OWN WORDS

actors:
  - { slug: some-country, kind: COUNTRY, name: Some Country, adjective: Some, code: XX }

sections:
${listed.join('\n')}
`
  const claims = sections.map(([section]): PackFile => ({
    path: `claims/${section}.yaml`,
    text: `# yaml-language-server: $schema=../../claims.schema.json\nsection: ${section}\nclaims: []\n`,
  }))
  return [{ path: 'report.yaml', text: report }, ...claims]
}
