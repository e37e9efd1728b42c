import { create } from 'zustand'

export const useNetwork = create<{ readonly online: boolean }>()(() => ({ online: true }))

export const noteNetwork = (online: boolean): void => useNetwork.setState({ online })

export const isOnline = (): boolean => useNetwork.getState().online
