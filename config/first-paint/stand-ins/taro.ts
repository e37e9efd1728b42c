const nothing = (): void => undefined

// On a picture nothing happens: no page is shown, left or scrolled, and no device is asked.
export const useDidShow = nothing
export const useDidHide = nothing
export const useReachBottom = nothing
export const useShareAppMessage = nothing
export const useRouter = () => ({ params: {} })

export default {}
