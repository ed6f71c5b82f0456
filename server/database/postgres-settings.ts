import { resolve } from 'node:path'

/** Name of the one superuser of the embedded cluster. */
export const postgresUser = 'debrief'

/** A socket's path may have this many bytes; the kernel's field has one more for the closing zero. */
const socketPathLimit = process.platform === 'darwin' ? 103 : 107

/** Where the embedded server listens: a Unix socket in a folder, or a port of the loopback address. */
export type Listening =
  | { readonly kind: 'socket'; readonly folder: string; readonly port: number }
  | { readonly kind: 'loopback'; readonly port: number }

/** The port is part of a socket's file name; nothing listens on it. */
const socketPort = 5432

/** A socket in this folder, or undefined where its path would be too long or the platform has none. */
export function socketIn(folder: string): Listening | undefined {
  if (process.platform === 'win32') return undefined
  const path = resolve(folder, `.s.PGSQL.${socketPort}`)
  return Buffer.byteLength(path) <= socketPathLimit ? { kind: 'socket', folder, port: socketPort } : undefined
}

/** Connection string of one database of the embedded server. */
export function connectionUrl(listening: Listening, password: string, database: string): string {
  const credentials = `${postgresUser}:${encodeURIComponent(password)}`
  return listening.kind === 'socket'
    ? `postgresql://${credentials}@localhost:${listening.port}/${database}?host=${encodeURIComponent(listening.folder)}`
    : `postgresql://${credentials}@127.0.0.1:${listening.port}/${database}`
}

/** Arguments of `postgres` for listening there and nowhere else. */
export function listenArguments(listening: Listening): string[] {
  const folders = listening.kind === 'socket' ? `"${listening.folder.replaceAll('"', '""')}"` : ''
  return settingArguments({
    port: listening.port,
    unix_socket_directories: folders,
    unix_socket_permissions: '0700',
    listen_addresses: listening.kind === 'socket' ? '' : '127.0.0.1',
  })
}

/** `-c name=value` for each setting. */
export function settingArguments(settings: Readonly<Record<string, string | number>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
