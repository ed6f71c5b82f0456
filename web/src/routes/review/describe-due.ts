import { formatCounted } from '#lib/ui/format.ts'
import type { ReviewQueue } from './review-document.ts'

/** Why what is due is due: it is being learned still, or it would soon be forgotten. */
export function describeDue({ dueCount, stillLearning }: Pick<ReviewQueue, 'dueCount' | 'stillLearning'>): string {
  if (stillLearning === 0) return formatCounted(dueCount, ['You would soon forget it.', 'You would soon forget them.'])
  if (stillLearning === dueCount) return 'What is new, or was missed, comes back after minutes until you know it.'
  const learning = formatCounted(stillLearning, ['# is new or was missed', '# are new or were missed'])
  return `Of them ${learning}: such questions come back after minutes until you know them. The rest you would soon forget.`
}
