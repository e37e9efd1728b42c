const settled = 2

const after = (frames: number, then: () => void): void => {
  if (frames === 0) then()
  else requestAnimationFrame(() => after(frames - 1, then))
}

const takeAway = (): void => after(settled, () => document.getElementById('first-paint')?.remove())

/** What the web shows before the app runs (config/first-paint): gone once the page itself stands under it. */
export const firstPaint = { takeAway: process.env.TARO_ENV === 'h5' ? takeAway : () => undefined } as const
