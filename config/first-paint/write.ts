import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build, transform } from 'esbuild'
import { PurgeCSS } from 'purgecss'
import * as z from 'zod/mini'
import { pageFilesOf } from '../page-files.ts'
import { settings } from '../settings.ts'
import { firstPicture, type FirstPicture } from './first-picture.ts'

const room = 'config/first-paint'
const target = 'chrome80'

/**
 * Puts into index.html what a first visit shows before any script of the app has come: the first pages as they will
 * look, drawn at build time by their own components, and the styles they take. A small script shows the one that was
 * asked for, in the reader's language; the app takes it away when its own page stands (src/platform/first-paint.ts).
 */
export const writeFirstPaint = async (folder: string, api: string): Promise<void> => {
  const pictures = await drawn(folder, api)
  const styles = await stylesOf(folder, pictures.map(({ markup }) => markup).join(''))
  const templates = pictures.map(
    ({ page, language, markup, ofOffice }) =>
      `<template data-page="${page}" data-language="${language}"${ofOffice ? ' data-office' : ''}>${markup}</template>`,
  )
  const files = `<script type="application/json" id="page-files">${filesOf(folder)}</script>`
  const script = `<script>${await chooser()}</script>`
  const file = join(folder, 'index.html')
  const html = readFileSync(file, 'utf8').replace(/<link href="[^"]*css\/app\.[^"]*" rel="stylesheet">/, '')
  const [head = '', body = ''] = html.split('<div id="app">')
  if (body === '') throw new Error('index.html has no place for the app')
  const styled = head.replace('</head>', `<style>${styles}</style></head>`)
  writeFileSync(file, [styled, ...templates, files, script, '<div id="app">', body].join(''))
}

/** The files of each page, and those that every page asks for, as JSON. */
const filesOf = (folder: string): string =>
  JSON.stringify(
    z.record(z.string(), z.array(z.string())).parse(JSON.parse(readFileSync(pageFilesOf(basename(folder)), 'utf8'))),
  )

/** The pages as markup, from their own sources with stand-ins for what only a device has. */
const drawn = async (folder: string, api: string): Promise<readonly FirstPicture[]> => {
  const file = resolve(`dist/built/first-paint-${basename(folder)}.mjs`)
  mkdirSync('dist/built', { recursive: true })
  await build({
    entryPoints: [`${room}/render.ts`],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    inject: [`./${room}/stand-ins/device.ts`],
    alias: {
      '@tarojs/components': `./${room}/stand-ins/components.ts`,
      '@tarojs/taro': `./${room}/stand-ins/taro.ts`,
      zustand: `./${room}/stand-ins/zustand.ts`,
      'zustand/vanilla': 'zustand/vanilla',
    },
    define: {
      ...settings,
      'process.env.TARO_APP_API': JSON.stringify(api),
      'process.env.TARO_ENV': '"h5"',
      'process.env.NODE_ENV': '"production"',
    },
    loader: { '.scss': 'empty', '.css': 'empty', '.svg': 'empty', '.png': 'empty' },
    banner: { js: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)" },
    logLevel: 'warning',
  })
  return z.array(firstPicture).parse(JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' })))
}

const chooser = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [`${room}/choose.ts`],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target,
    write: false,
  })
  return outputFiles[0]?.text.trim() ?? ''
}

/** The styles of every page, whole, so that nothing waits for their file; of the others those that the markup takes. */
const stylesOf = async (folder: string, markup: string): Promise<string> => {
  const sheets = readdirSync(join(folder, 'css')).filter((name) => name.endsWith('.css'))
  const base = sheets.find((name) => name.startsWith('app.')) ?? ''
  const raws = sheets.filter((name) => name !== base)
  const purged = await new PurgeCSS().purge({
    content: [{ raw: `<html><body>${markup}</body></html>`, extension: 'html' }],
    css: raws.map((name) => ({ raw: readFileSync(join(folder, 'css', name), 'utf8'), name })),
    variables: false,
  })
  const own = readFileSync(`${room}/first-paint.css`, 'utf8')
  const whole = readFileSync(join(folder, 'css', base), 'utf8')
  // Each sheet brings the rules of the components it shares with others: of equal ones the last counts, and is kept.
  const once = await transform([whole, ...purged.map(({ css }) => css), own].join(''), {
    loader: 'css',
    minify: true,
    charset: 'utf8',
    target,
  })
  return once.code.trim()
}
