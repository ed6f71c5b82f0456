/** @returns the two answers to "does the report say this", as they stand on the buttons and in all that is said of them */
export function phraseTruth(truth: boolean): string {
  return truth ? 'Yes, the report says this' : 'No, something in it was changed'
}
