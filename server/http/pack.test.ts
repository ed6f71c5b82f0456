import { once } from 'node:events'
import { brotliDecompressSync, constants, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Encoding, encodingOf, openPacker, packAnswer } from './pack.ts'

const unpackSoFar: Record<Encoding, (bytes: Buffer) => Buffer> = {
  gzip: (bytes) => gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }),
  br: (bytes) => brotliDecompressSync(bytes, { finishFlush: constants.BROTLI_OPERATION_FLUSH }),
}

test.each(['gzip', 'br'] as const)(
  'what is written to a %s stream can be read before there is more',
  async (encoding) => {
    const parts = fc.array(fc.string({ minLength: 1, maxLength: 2_000 }), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(parts, async (texts) => {
        const packer = openPacker(encoding)
        const packed: Buffer[] = []
        packer.on('data', (chunk: Buffer) => packed.push(chunk))
        let written = ''
        for (const text of texts) {
          written += text
          await new Promise((resolve) => packer.write(text, resolve))
          expect(unpackSoFar[encoding](Buffer.concat(packed)).toString()).toBe(written)
        }
        packer.end()
        await once(packer, 'end')
      }),
    )
  },
)

test.each(['gzip', 'br'] as const)('an answer of any length packed by %s says the same', async (encoding) => {
  const answers = fc
    .tuple(fc.string({ minLength: 1 }), fc.integer({ min: 1_000, max: 40_000 }))
    .map(([text, length]) => text.repeat(length).slice(0, length))
  await fc.assert(
    fc.asyncProperty(answers, async (body) => {
      const packed = await packAnswer({ body, encoding: null }, encoding)
      expect(packed.encoding).toBe(encoding)
      expect(unpackSoFar[encoding](Buffer.from(packed.body)).toString()).toBe(body)
    }),
  )
})

test.each([
  [undefined, null],
  ['', null],
  ['identity', null],
  ['gzip;q=0', null],
  ['*;q=0', null],
  ['deflate, zstd', null],
  ['gzip;q=0.2, identity', null],
  ['gzip, deflate, br, zstd', 'gzip'],
  ['br, gzip', 'br'],
  ['gzip;q=0.5, br', 'br'],
  ['GZIP', 'gzip'],
  ['*', 'gzip'],
])('Accept-Encoding: %s asks for %s', (header, encoding) => {
  expect(encodingOf({ headers: header === undefined ? {} : { 'accept-encoding': header } })).toBe(encoding)
})
