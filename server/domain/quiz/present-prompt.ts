import type { Option, Prompt } from './item.ts'
import type { Layout } from './layout.ts'

type Presented<P> = P extends Prompt ? Omit<P, 'stems'> & { readonly stem: string } : never

/** A prompt as one learner sees it in one quiz: a single stem, options in the order shown. */
export type PresentedPrompt = Presented<Prompt>

/** @param layout  as `layOut` made it for this prompt; an index that the prompt lacks falls back to its own order */
export function presentPrompt(prompt: Prompt, layout: Layout): PresentedPrompt {
  const { stems, ...rest } = prompt
  const stem = stems[layout.stem] ?? stems[0]
  switch (rest.kind) {
    case 'CHOICE':
    case 'MULTI_CHOICE':
    case 'ORDERING':
      return { ...rest, stem, options: inOrder(rest.options, layout.order) }
    case 'MATCHING':
      return {
        ...rest,
        stem,
        lefts: inOrder(rest.lefts, layout.order),
        rights: inOrder(rest.rights, layout.rightOrder),
      }
    default:
      return { ...rest, stem }
  }
}

/** A prompt that an import changed after the quiz began must still show every option. */
function inOrder(options: readonly Option[], order: readonly number[]): readonly Option[] {
  const shown = order.flatMap((at) => options[at] ?? [])
  return shown.length === options.length && new Set(shown).size === shown.length ? shown : options
}
