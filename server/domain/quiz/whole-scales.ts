/** Templates whose options are all words of a scale: their key stands where the report has it, and nothing is drawn. */
export const WHOLE_SCALES: ReadonlySet<string> = new Set(['basis', 'likelihood'])
