/**
 * A random UUID (RFC 9562, version 4) for an answer. `crypto.randomUUID` exists only on secure origins, and a trainer may
 * well serve Debrief on a plain address of the local network.
 */
export function makeAnswerId(): string {
  const bytes = new DataView(crypto.getRandomValues(new Uint8Array(16)).buffer)
  bytes.setUint8(6, (bytes.getUint8(6) & 0x0f) | 0x40)
  bytes.setUint8(8, (bytes.getUint8(8) & 0x3f) | 0x80)
  const hex = [0, 8].map((at) => bytes.getBigUint64(at).toString(16).padStart(16, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
