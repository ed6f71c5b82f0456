import type { Database } from '../database/client.ts'
import type { Candidate } from '../domain/quiz/assembly/candidate.ts'
import type { Prompt } from '../domain/quiz/item.ts'
import { shapeOf } from '../domain/quiz/layout.ts'

/**
 * Every question that can be asked about a report, with what the learner remembers of it: one statement.
 * @param learnerId null for somebody who has not begun
 * @returns null when there is no such report
 */
export async function readCandidates(
  database: Database,
  reportSlug: string,
  learnerId: string | null,
): Promise<{ readonly reportId: string; readonly candidates: Candidate[] } | null> {
  const report = await database.report.findUnique({
    where: { slug: reportSlug },
    select: {
      id: true,
      items: {
        where: { state: 'ACTIVE' },
        select: {
          id: true,
          key: true,
          template: true,
          kind: true,
          topic: true,
          prompt: { select: { body: true } },
          actors: { select: { actor: { select: { slug: true } } } },
          claims: { select: { part: true, claim: { select: { slug: true, ...repeats } } } },
          claim: {
            select: {
              slug: true,
              locators: { select: { paragraph: { select: { section: { select: { slug: true } } } } } },
            },
          },
          memories: { where: { learnerId: learnerId ?? NOBODY }, select: { due: true, lastReview: true } },
        },
      },
    },
  })
  if (!report) return null
  const candidates = report.items.map(({ claims, claim, actors, memories, prompt, ...item }): Candidate => {
    const key = claims.filter(({ part }) => part === 'KEY').map((each) => each.claim)
    const [memory] = memories
    return {
      key: item.key,
      itemId: item.id,
      claim: claim.slug,
      template: item.template,
      kind: item.kind,
      topic: item.topic,
      countries: actors.map(({ actor }) => actor.slug),
      sections: [...new Set(claim.locators.map(({ paragraph }) => paragraph.section.slug))],
      keyClaims: key.map(({ slug }) => slug),
      lureClaims: claims.filter(({ part }) => part === 'LURE').map((each) => each.claim.slug),
      repeatedClaims: key.flatMap(({ links, linkedBy }) => [
        ...links.map(({ to }) => to.slug),
        ...linkedBy.map(({ from }) => from.slug),
      ]),
      shape: shapeOf(prompt?.body as unknown as Prompt),
      seenAt: memory?.lastReview.getTime() ?? null,
      dueAt: memory?.due.getTime() ?? null,
    }
  })
  return { reportId: report.id, candidates }
}

/** No learner has this id. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

const repeats = {
  links: { where: { kind: 'REPEATS' }, select: { to: { select: { slug: true } } } },
  linkedBy: { where: { kind: 'REPEATS' }, select: { from: { select: { slug: true } } } },
} as const
