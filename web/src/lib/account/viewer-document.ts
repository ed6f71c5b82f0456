import { graphql } from '../graphql/graphql.ts'

/** Who looks at the page, for the header and for what depends on being signed in. */
export const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      id
      name
      isGuest
    }
  }
`)
