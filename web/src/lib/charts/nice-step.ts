/** @returns the smallest of 1, 2, 5, 10, 20, 50 … (or 0.5, 0.2 …) with which the span holds at most so many steps */
export function niceStep(span: number, steps: number): number {
  const rough = span / steps
  const power = 10 ** Math.floor(Math.log10(rough))
  const [factor] = [1, 2, 5, 10].filter((each) => each * power >= rough * (1 - 1e-9))
  return (factor ?? 10) * power
}
