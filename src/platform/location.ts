import Taro from '@tarojs/taro'
import { failure, type Result } from './result.ts'

export type Here = Result<{ readonly lat: number; readonly lng: number }>

/** About one kilometre: enough to sort offices, too little to tell a home. */
const coarse = (degrees: number): number => Math.round(degrees * 100) / 100

const found = (latitude: number, longitude: number): Here => ({
  state: 'done',
  lat: coarse(latitude),
  lng: coarse(longitude),
})

const fromWeChat = async (): Promise<Here> => {
  try {
    const { latitude, longitude } = await Taro.getFuzzyLocation({ type: 'wgs84' })
    return found(latitude, longitude)
  } catch (error) {
    return failure(error)
  }
}

const fromBrowser = (): Promise<Here> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) {
      resolve({ state: 'unavailable' })
      return
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(found(coords.latitude, coords.longitude)),
      (error) => resolve({ state: error.code === error.PERMISSION_DENIED ? 'refused' : 'unavailable' }),
      { enableHighAccuracy: false, maximumAge: 600_000, timeout: 10_000 },
    )
  })

/** Asks once per call, at the moment of use; nothing is kept. */
export const location = {
  here: process.env.TARO_ENV === 'weapp' ? fromWeChat : fromBrowser,
} as const
