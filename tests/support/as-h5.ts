// Components ask for their target when they are loaded; in jsdom it is the web.
process.env.TARO_ENV = 'h5'
process.env.TARO_APP_API = ''
