import { readFileSync } from 'node:fs'
import os from 'node:os'
import { join } from 'node:path'

const gigabyte = 1024 ** 3

/** What the figures were measured on: without it they say nothing. */
export const machine = (): Readonly<Record<string, string>> => {
  const cpus = os.cpus()
  return {
    Date: new Date().toISOString().slice(0, 10),
    Processor: cpus[0]?.model ?? 'unknown',
    Cores: String(cpus.length),
    Memory: `${(os.totalmem() / gigabyte).toFixed(1)} GB`,
    // More than a little, and something else ran beside the measuring.
    'Load in the minute before': (os.loadavg()[0] ?? 0).toFixed(1),
    System: `${os.type()} ${os.release()}`,
    Versions: [`Node ${process.versions.node}`, `V8 ${process.versions.v8}`, ...packages.map(version)].join(', '),
  }
}

const packages = ['tinybench', '@tarojs/taro', 'react', 'pg', '@electric-sql/pglite', 'hono']

const version = (name: string): string => {
  const read: unknown = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8'))
  const found = typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : 'unknown'
  return `${name} ${found}`
}
