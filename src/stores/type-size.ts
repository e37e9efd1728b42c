import { create } from 'zustand'
import { useSettings } from './settings.ts'

/** What every screen is built and looked at for. */
const largest = 1.65

/** How much larger than usual the device sets letters. */
const useDeviceTypeSize = create<{ readonly factor: number }>()(() => ({ factor: 1 }))

export const noteDeviceTypeSize = (factor: number): void => useDeviceTypeSize.setState({ factor })

/** What multiplies all text, 1 to 1.65: the larger of the reader's choice here and the one made for the whole device. */
export const useTypeSize = (): number => {
  const chosen = useSettings((settings) => settings.scale)
  const { factor } = useDeviceTypeSize()
  return Math.min(largest, Math.max(chosen, factor))
}
