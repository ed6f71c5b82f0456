import type { Item } from '../item.ts'

/** A rule that an item breaks. Rules follow Haladyna, Downing & Rodriguez (2002) and Rodriguez (2005). */
export interface ItemFinding {
  /** Key of the item; '*' for what concerns the whole bank. */
  readonly item: string
  readonly rule: ItemRule
  readonly message: string
}

export type ItemRule =
  | 'UNIQUE_ITEM_KEY'
  | 'STEM_FORM'
  | 'TEXT_FORM'
  | 'GIVEN_AWAY_BY_STEM'
  | 'OPTION_COUNT'
  | 'DUPLICATE_OPTION'
  | 'OPTION_LENGTH'
  | 'ALL_OR_NONE'
  | 'ONE_KEY'
  | 'LURE_EXPLAINED'
  | 'LURE_SUPPORTED'
  | 'KEY_FORM'
  | 'KEY_POSITION'
  | 'LURE_WORN'
  | 'SWAP_MARKED'

/** Checks one item; the bank is linted by running each over all items. */
export type ItemCheck<Context = void> = (item: Item, context: Context) => readonly Omit<ItemFinding, 'item'>[]
