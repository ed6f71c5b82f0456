/** @returns the playground's address with this list as its query, ready to run */
export function playgroundLink(where: object): string {
  const query = `query Claims($where: ClaimWhere) {
  claims(where: $where, first: 25) {
    totalCount
    nodes {
      statement
      topics
      basis
      locators { section { slug } paragraph }
    }
  }
}`
  return `/graphql?${new URLSearchParams({ query, variables: JSON.stringify({ where }, null, 2) })}`
}
