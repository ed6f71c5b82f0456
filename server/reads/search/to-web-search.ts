const DASH = String.raw`[\p{Pd}−]`
const DASHES = new RegExp(`${DASH}+`, 'gu')
/** A dash that begins a word; brackets may stand before it. */
const EXCLUDED = new RegExp(String.raw`^[(\[]*${DASH}+(?=[\p{L}\p{N}])`, 'u')
const ONLY_DASHES = new RegExp(`^${DASH}+$`, 'u')

const DOUBLE_QUOTES = /[“”„‟«»＂〝〞]/g
/** Single quotes around words; an apostrophe stands inside a word or at its end. */
const SINGLE_QUOTED = /(?<=^|[\s(\p{Pd}−])['‘‚‹]([\p{L}\p{N}][^"]*?)['’›](?=$|[\s),.;])/gu

/**
 * Writes what somebody typed as websearch_to_tsquery reads it: quotation marks of any kind hold a phrase, a dash of any
 * kind before a word or a phrase excludes it, and any other dash only parts words: “Kim Jong-un” is three words, and what
 * is excluded with a hyphen in it is a phrase.
 */
export function toWebSearch(text: string): string {
  const parts = splitAtQuotes(text)
  return parts.map((part, at) => (at % 2 === 1 ? part : readUnquoted(part, at < parts.length - 1))).join('"')
}

/** @returns by turns what stands outside and what inside quotation marks of any kind; joined by `"` it says the same */
export function splitAtQuotes(text: string): string[] {
  return text.replace(SINGLE_QUOTED, '"$1"').replace(DOUBLE_QUOTES, '"').split('"')
}

function readUnquoted(text: string, isBeforePhrase: boolean): string {
  const words = text.split(/\s+/)
  const read = words.map((word, at) => {
    // The last word of “troops -"Kim Jong Un"” is the dash.
    if (ONLY_DASHES.test(word)) return isBeforePhrase && at === words.length - 1 ? '-' : ''
    if (EXCLUDED.test(word)) return `-"${word.replace(EXCLUDED, '').replace(DASHES, ' ')}"`
    return word.replace(DASHES, ' ')
  })
  return read.join(' ')
}
