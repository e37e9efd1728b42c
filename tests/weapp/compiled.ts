import { readdirSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { wxmlToJs } from 'miniprogram-compiler'
import wcsc from 'miniprogram-compiler/src/wcsc.js'

/** An element as WeChat's view layer gets it. */
export interface Element {
  readonly tag: string
  readonly attr?: Readonly<Record<string, unknown>>
  readonly children: readonly (Element | string)[]
}

/** Gives the tree of a page for its data. */
export type Render = (page: string, data: object) => Element

const maxBuffer = 64 * 1024 * 1024

/** Compiles every template of a build with WeChat's compiler; throws what it has against them. */
export const compileTemplates = (folder: string): Render => {
  const script = wxmlToJs(folder, { maxBuffer })
  const context = createContext({ console, __wxAppCode__: {} })
  const gwx = runInContext(`var window = globalThis; (function () {${script}})()`, context) as Gwx
  const inContext = runInContext('JSON.parse', context) as (text: string) => object
  return (page, data) => {
    const generate = gwx(`${page}.wxml`)
    if (!generate) throw new Error(`no template of ${page}`)
    return generate(inContext(JSON.stringify(data)), {}, {})
  }
}

type Gwx = (path: string) => ((data: object, merged: object, globals: object) => Element) | undefined

/** Compiles every style sheet of a build with WeChat's compiler; throws what it has against them. */
export const compileStyles = (folder: string): readonly string[] => {
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.wxss'))
  const compiled = wcsc(
    folder,
    sheets.map((file) => file.slice(0, -'.wxss'.length)),
    { maxBuffer },
  )
  if (compiled instanceof Error) throw compiled
  return sheets
}
