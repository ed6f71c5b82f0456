/** @returns a function that runs the action once nobody has called it for so long, with the last arguments */
export function debounce<Arguments extends unknown[]>(action: (...given: Arguments) => void, ms: number) {
  let waiting: ReturnType<typeof setTimeout> | undefined
  return (...given: Arguments): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => action(...given), ms)
  }
}
