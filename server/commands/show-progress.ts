const WIDTH = 30

/**
 * Draws a bar on the terminal's last line; where nobody watches, it draws nothing.
 * @returns what takes the state of the work, and wipes the bar away when that is done
 */
export function showProgress(label: string, stream: NodeJS.WriteStream = process.stderr) {
  return ({ done, total }: { readonly done: number; readonly total: number }): void => {
    if (!stream.isTTY || total === 0) return
    const filled = Math.round((WIDTH * done) / total)
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
    stream.write(done < total ? `\r  ${label} ${bar} ${Math.floor((100 * done) / total)}%` : '\r\u001b[K')
  }
}
