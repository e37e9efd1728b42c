const id = 'page-data'

const put = (owner: string, data: object): void => {
  document.getElementById(id)?.remove()
  const script = document.createElement('script')
  script.id = id
  script.dataset['owner'] = owner
  script.type = 'application/ld+json'
  script.textContent = JSON.stringify(data)
  document.head.append(script)
}

const remove = (owner: string): void => {
  const script = document.getElementById(id)
  if (script?.dataset['owner'] === owner) script.remove()
}

/** What the page shown says, for machines (JSON-LD in the document's head); WeChat has no document to put it in. */
export const pageData = {
  offered: process.env.TARO_ENV !== 'weapp',
  /** Replaces whatever stood there. */
  put,
  /** Takes away what this owner put; what another page put since stays. */
  remove,
} as const
