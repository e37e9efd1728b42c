import { build, isFresh } from './build.ts'
import { serve } from './serve.ts'

if (!isFresh('h5') && !(await build('h5'))) throw new Error('the H5 build failed')

const { server, address } = await serve('dist/h5', Number(process.env.H5_PORT ?? 10086))
console.log(`窗约 is at ${address}/ (Ctrl+C ends it)`)

const end = () => server.close().closeAllConnections()
process.once('SIGINT', end)
process.once('SIGTERM', end)
