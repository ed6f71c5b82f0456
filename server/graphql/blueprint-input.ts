import type { InputFieldBuilder } from '@pothos/core'
import type { BlueprintRequest } from '../actions/check-blueprint.ts'
import type { QuizMode as QuizModeName } from '../domain/quiz/assembly/blueprint.ts'
import type { Topic as TopicName } from '../domain/claims/vocabulary.ts'
import { type builder } from './builder.ts'
import { Topic } from './corpus-enums.ts'

type SchemaTypes = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never

/** What startQuiz and previewBlueprint both take. */
export function blueprintFields(t: InputFieldBuilder<SchemaTypes, 'InputObject'>) {
  return {
    reportSlug: t.string({ required: true, description: 'Short name of the report.' }),
    topics: t.field({ type: [Topic], description: 'Only these topics; all when left out or empty.' }),
    actors: t.stringList({
      description: 'Only questions about these countries, by short name; all when left out or empty.',
    }),
    sections: t.stringList({
      description: 'Only claims from these sections, by short name; all when left out or empty.',
    }),
    templates: t.stringList({
      description: 'Only these kinds of question, by template name; all when left out or empty.',
    }),
    claims: t.stringList({
      description: 'Only questions that ask about these claims, by short name; all when left out or empty.',
    }),
    length: t.int({ required: true, defaultValue: 10, description: 'Number of questions, 1 to 50.' }),
  }
}

interface Given {
  readonly reportSlug: string
  readonly topics?: readonly TopicName[] | null | undefined
  readonly actors?: readonly string[] | null | undefined
  readonly sections?: readonly string[] | null | undefined
  readonly templates?: readonly string[] | null | undefined
  readonly claims?: readonly string[] | null | undefined
  readonly length: number
}

export function toBlueprintRequest(given: Given, mode: QuizModeName): BlueprintRequest {
  return {
    reportSlug: given.reportSlug,
    blueprint: {
      mode,
      topics: given.topics ?? [],
      countries: given.actors ?? [],
      sections: given.sections ?? [],
      templates: given.templates ?? [],
      claims: given.claims ?? [],
      length: given.length,
    },
  }
}
