import { graphql } from '#lib/graphql/graphql.ts'

export const ClaimDocument = graphql(`
  query Claim($slug: String!) {
    claim(slug: $slug) {
      id
      slug
      statement
      topics
      basis
      likelihood
      revision
      report {
        slug
        title
      }
      locators {
        label
        paragraph
        text
        section {
          slug
          title
        }
      }
      actors {
        role
        actor {
          slug
          name
        }
      }
      attributedTo {
        slug
        name
      }
      figures {
        id
        label
        text
        unit
        asOf
      }
      motive {
        aim
        standing
        holder {
          slug
          name
        }
      }
      position {
        issue
        phrase
        condition
        holder {
          slug
          name
        }
      }
      period {
        from
        to
      }
      links {
        kind
        direction
        note
        claim {
          slug
          statement
        }
      }
    }
  }
`)

/** Whether a quiz of this choice can be had. */
export const AskableDocument = graphql(`
  query Askable($input: BlueprintInput!) {
    previewBlueprint(input: $input) {
      message
    }
  }
`)
