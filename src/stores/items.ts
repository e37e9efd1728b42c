import { create } from 'zustand'
import type { Response } from '#types/backend.ts'
import type { ServiceGuide, ServiceItem } from '#types/service-item.ts'
import { ask, loading, type Remote } from './remote.ts'

export const useItems = create<{ readonly items: Remote<Response<'listServiceItems'>> }>()(() => ({ items: loading }))

export const loadItems = async (): Promise<void> => {
  if (useItems.getState().items.state === 'ready') return
  useItems.setState({ items: await ask('listServiceItems', {}, 'items') })
}

export const itemIn = (items: Remote<Response<'listServiceItems'>>, itemId: string): ServiceItem | null =>
  items.state === 'ready' ? (items.value.items.find(({ id }) => id === itemId) ?? null) : null

export const guideIn = (items: Remote<Response<'listServiceItems'>>, guideId: string | null): ServiceGuide | null =>
  items.state === 'ready'
    ? (items.value.items.flatMap(({ guides }) => guides).find(({ id }) => id === guideId) ?? null)
    : null
