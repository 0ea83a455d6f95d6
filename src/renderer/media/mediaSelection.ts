import type { AssetId } from '#shared/kernel/ids'

/** In the order of choosing; `anchor` is where a range begins. */
export interface MediaSelection {
  readonly ids: readonly AssetId[]
  readonly anchor: AssetId | null
}

export const NOTHING_SELECTED: MediaSelection = { ids: [], anchor: null }

export const onlySelected = (id: AssetId): MediaSelection => ({ ids: [id], anchor: id })

export function toggled({ ids }: MediaSelection, id: AssetId): MediaSelection {
  return { ids: ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id], anchor: id }
}

/** From the anchor to `id` in the order shown, beside what is selected outside of it already. */
export function extended(
  selection: MediaSelection,
  id: AssetId,
  shown: readonly { readonly id: AssetId }[],
): MediaSelection {
  const anchor = selection.anchor ?? id
  const from = shown.findIndex((asset) => asset.id === anchor)
  const to = shown.findIndex((asset) => asset.id === id)
  if (from < 0 || to < 0) return onlySelected(id)
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1).map((asset) => asset.id)
  if (to < from) range.reverse()
  return { ids: [...selection.ids.filter((other) => !range.includes(other)), ...range], anchor }
}
