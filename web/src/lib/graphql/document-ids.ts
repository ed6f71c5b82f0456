/**
 * Id of each operation by its name, under which the server knows its text. Filled in when the pages are built
 * (web/trusted-documents.ts); empty while they are written.
 */
export const documentIds: Readonly<Record<string, string>> = {}
