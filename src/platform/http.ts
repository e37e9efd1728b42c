import Taro from '@tarojs/taro'

interface Sent {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

interface Reply {
  readonly status: number
  readonly text: string
}

/** Sends a request and gives whatever reply comes; throws when none comes within the time. */
type Send = (sent: Sent, timeoutMs: number) => Promise<Reply>

// Any HTTP status is a success here.
const weChat: Send = async ({ method, url, headers, body }, timeoutMs) => {
  const asked = { url, method, header: { ...headers }, dataType: 'text', timeout: timeoutMs }
  const { statusCode, data } = await Taro.request<string>(body === null ? asked : { ...asked, data: body })
  return { status: statusCode, text: data }
}

const browser: Send = async ({ method, url, headers, body }, timeoutMs) => {
  const ending = new AbortController()
  const timer = setTimeout(() => ending.abort(), timeoutMs)
  try {
    const reply = await fetch(url, { method, headers, body, signal: ending.signal })
    return { status: reply.status, text: await reply.text() }
  } finally {
    clearTimeout(timer)
  }
}

export const send: Send = process.env.TARO_ENV === 'weapp' ? weChat : browser
