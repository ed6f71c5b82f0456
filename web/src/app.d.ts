import type { IncomingMessage } from 'node:http'

declare global {
  namespace App {
    interface Error {
      message: string
      /** Id under which the server logged an unexpected error. */
      id?: string
      /** The page could not be had because the server cannot be reached. */
      isOffline?: boolean
    }
    interface Platform {
      /** The plain request; `graphql` runs an operation inside the process, without a second HTTP request. */
      req: IncomingMessage & { graphql?: (request: Request) => Promise<Response> }
    }
  }
}
