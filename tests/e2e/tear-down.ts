export default () => {
  globalThis.e2eServer?.close().closeAllConnections()
}
