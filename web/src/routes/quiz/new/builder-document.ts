import { graphql } from '#lib/graphql/graphql.ts'

/** What a quiz can be built from. Each list counts what the other choices leave, so that no choice leads nowhere unseen. */
export const BuilderDocument = graphql(`
  query Builder(
    $report: String!
    $scope: BlueprintInput!
    $anyTopic: BlueprintInput!
    $anyCountry: BlueprintInput!
    $anyKind: BlueprintInput!
  ) {
    report(slug: $report) {
      slug
      title
      sections {
        slug
        title
      }
    }
    scope: previewBlueprint(input: $scope) {
      available
      message
    }
    everything: previewBlueprint(input: { reportSlug: $report }) {
      byTopic {
        topic
      }
      byCountry {
        actor {
          slug
          name
        }
      }
      templates {
        template
        title
      }
    }
    anyTopic: previewBlueprint(input: $anyTopic) {
      byTopic {
        topic
        count
      }
    }
    anyCountry: previewBlueprint(input: $anyCountry) {
      byCountry {
        actor {
          slug
        }
        count
      }
    }
    anyKind: previewBlueprint(input: $anyKind) {
      templates {
        template
        count
      }
    }
  }
`)
