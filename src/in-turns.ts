// The web's start, in turns: each is a task of its own, so that whoever scrolls or taps on the first picture never waits
// for the whole. What a step names has run already when the last one, Taro's own start, asks for it.

const steps: readonly (() => Promise<unknown>)[] = [
  () => import(/* webpackMode: "eager", webpackExports: ["default"] */ '@tarojs/taro'),
  () => import(/* webpackMode: "eager", webpackExports: ["createRouter"] */ '@tarojs/router'),
  () => import(/* webpackMode: "eager", webpackExports: ["default"] */ 'zustand'),
  () => import(/* webpackMode: "eager", webpackExports: ["appointment"] */ '#types/appointment.ts'),
  () => import(/* webpackMode: "eager", webpackExports: ["start"] */ './start.ts'),
  () => import(/* webpackMode: "eager", webpackExports: ["default"] */ './app.ts'),
  () => import(/* webpackMode: "eager" */ './app.config.ts?whole'),
]

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

const begin = async (): Promise<void> => {
  for (const step of steps) {
    await step()
    await turn()
  }
}

void begin()
