/** The device a picture is drawn for: one that can do what most can. Others are not shown what they lack (choose.ts). */
export const navigator = { clipboard: { readText: (): void => undefined } }
