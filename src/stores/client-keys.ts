let source: ((length: number) => Uint8Array) | null = null

/** Lends the stores the device's cryptographic randomness, once, at the start. */
export const drawFrom = (randomBytes: (length: number) => Uint8Array): void => {
  source = randomBytes
}

/** 128 random bits as hex: names a client, or one tap of a button so that it acts once however often it is sent. */
export const freshKey = (): string => {
  if (source === null) throw new Error('A key was asked for before the app had started')
  return Array.from(source(16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
