/** A request that cannot be answered as it stands. The message is for the caller and says what to send instead. */
export class InvalidRequest extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'InvalidRequest'
    this.code = code
  }
}
