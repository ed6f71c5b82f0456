/** Sample covariance of two lists of equal length, with n − 1; NaN below two values. */
export function covariance(left: readonly number[], right: readonly number[]): number {
  const [leftMean, rightMean] = [mean(left), mean(right)]
  const products = left.map((value, place) => (value - leftMean) * ((right[place] ?? Number.NaN) - rightMean))
  return products.reduce((sum, product) => sum + product, 0) / (left.length - 1)
}

/** Sample variance, with n − 1; NaN below two values. */
export function variance(values: readonly number[]): number {
  return covariance(values, values)
}

/** NaN for an empty list. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
