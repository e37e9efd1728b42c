import { Buffer } from 'node:buffer'

/** Values of one column. */
export type Column = readonly (string | number | null)[]

/**
 * Arrays as PostgreSQL sends them itself, in binary: it copies what it would otherwise read letter by letter, twice, and
 * nothing has to be quoted. https://www.postgresql.org/docs/current/protocol-overview.html, formats and format codes.
 */
export const textArray = (column: Column): Buffer => {
  let room = headBytes
  for (const value of column) room += lengthBytes + (value === null ? 0 : mostBytesOf(String(value)))
  const written = Buffer.allocUnsafe(room)
  let end = writeHead(written, textType, column)
  for (const value of column) {
    // Its length is known once it is written.
    const bytes = value === null ? nullLength : written.write(String(value), end + lengthBytes)
    end = written.writeInt32BE(bytes, end) + Math.max(0, bytes)
  }
  return written.subarray(0, end)
}

export const intArray = (column: Column): Buffer => {
  const written = Buffer.allocUnsafe(headBytes + column.length * (lengthBytes + intBytes))
  let end = writeHead(written, intType, column)
  for (const value of column) {
    end = written.writeInt32BE(value === null ? nullLength : intBytes, end)
    if (value !== null) end = written.writeInt32BE(Number(value), end)
  }
  return written.subarray(0, end)
}

// Ids of types in PostgreSQL's own catalogue, where they never change.
const textType = 25
const intType = 23

const headBytes = 20
const lengthBytes = 4
const intBytes = 4
const nullLength = -1

/** A UTF-16 unit is three bytes of UTF-8 at most. */
const mostBytesOf = (text: string): number => text.length * 3

/** One dimension of so many, counted from one; returns where the first value goes. */
const writeHead = (written: Buffer, type: number, column: Column): number => {
  const head = [column.length === 0 ? 0 : 1, column.includes(null) ? 1 : 0, type, column.length, 1]
  // Nothing has no dimensions, and says nothing of them.
  const said = column.length === 0 ? head.slice(0, 3) : head
  return said.reduce((end, number) => written.writeInt32BE(number, end), 0)
}
