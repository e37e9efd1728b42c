import Taro from '@tarojs/taro'
import { failure, type Result } from './result.ts'
import { saveFile } from './save-file.ts'

/** The part of a canvas that both targets have. */
export type Pen = Pick<CanvasRenderingContext2D, 'fillStyle' | 'font' | 'textAlign' | 'fillRect' | 'fillText'>

export interface Picture {
  /** Of the file, without its ending. */
  readonly name: string
  /** In pixels. */
  readonly width: number
  readonly height: number
  readonly draw: (pen: Pen) => void
}

const inWeChat = async ({ width, height, draw }: Picture): Promise<Result> => {
  try {
    const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
    const pen: object = canvas.getContext('2d')
    if (!isPen(pen)) return { state: 'unavailable' }
    draw(pen)
    const filePath = await fileOf({ canvas, width, height })
    await Taro.saveImageToPhotosAlbum({ filePath })
    return { state: 'done' }
  } catch (error) {
    return failure(error)
  }
}

// Taro's types say nothing of what a context can do.
const isPen = (context: object): context is Pen => 'fillRect' in context && 'fillText' in context

interface Drawn {
  readonly canvas: Taro.OffscreenCanvas
  readonly width: number
  readonly height: number
}

const fileOf = async ({ canvas, width, height }: Drawn): Promise<string> => {
  // Taro's types know canvases of a page alone here; WeChat takes any of its 2d ones.
  const asked: object = { canvas, width, height, destWidth: width, destHeight: height, fileType: 'png' }
  const { tempFilePath } = await Taro.canvasToTempFilePath({ canvasId: '', ...asked })
  return tempFilePath
}

const inBrowser = async ({ name, width, height, draw }: Picture): Promise<Result> => {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (pen === null) return { state: 'unavailable' }
  Object.assign(canvas, { width, height })
  draw(pen)
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (file === null) return { state: 'unavailable' }
  saveFile(`${name}.png`, 'image/png', file)
  return { state: 'done' }
}

/** Puts a picture into the phone's album; on the web it is handed over as a file. */
export const album = { save: process.env.TARO_ENV === 'weapp' ? inWeChat : inBrowser } as const
