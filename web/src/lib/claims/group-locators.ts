interface Place {
  readonly paragraph: number
  readonly section: { readonly title: string }
}

/** @returns where a claim stands, one entry a section: "Summary, paragraphs 2 and 4" */
export function groupLocators(locators: readonly Place[]): string[] {
  const paragraphs = Map.groupBy(locators, ({ section }) => section.title)
  const list = new Intl.ListFormat('en-GB')
  return [...paragraphs].map(([title, places]) => {
    const numbers = places.map(({ paragraph }) => paragraph).toSorted((left, right) => left - right)
    return `${title}, ${numbers.length === 1 ? 'paragraph' : 'paragraphs'} ${list.format(numbers.map(String))}`
  })
}
