import { createElement, type CSSProperties, type ReactNode } from 'react'

interface Drawn {
  readonly className?: string
  readonly style?: CSSProperties
  readonly placeholder?: string
  readonly children?: ReactNode
}

/** Taro's components as plain elements, of which only the look is left: nothing on the first picture is operated. */
const drawnAs = (tag: string) =>
  function Plain({ className, style, children }: Drawn) {
    return createElement(tag, { className: className?.trim(), style }, children)
  }

export const View = drawnAs('div')
export const Text = drawnAs('span')
export const Button = drawnAs('div')
export const Canvas = drawnAs('div')
export const Image = drawnAs('div')
export const Textarea = drawnAs('div')

/** The field in a box of Taro's own making, which the pages' styles know. */
export const Input = ({ className, placeholder }: Drawn) =>
  createElement('label', { className }, createElement('input', { className: 'weui-input', placeholder }))
