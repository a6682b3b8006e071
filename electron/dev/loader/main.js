// Starts the app whose folder or file is the first argument that is not a switch, the way the loader of
// an official development build of Electron does. It runs inside Electron, so it is plain JavaScript.
import { app } from 'electron'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire, Module } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Reads `electron [-r module]… [switches] folder …`. */
function readArguments(words) {
  const preloads = []
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]
    if (word === '-r' || word === '--require') {
      index += 1
      if (words[index] !== undefined) preloads.push(words[index])
    } else if (!word.startsWith('-')) {
      return { preloads, start: resolve(word) }
    }
  }
  return { preloads, start: undefined }
}

/** Gives the file to run for a folder or file, and sets the app's name, version and path. */
function prepareApp(start) {
  const descriptionPath = join(start, 'package.json')
  if (!existsSync(descriptionPath)) {
    app.setAppPath(dirname(start))
    return start
  }
  const description = JSON.parse(readFileSync(descriptionPath, 'utf8'))
  app.name = description.productName ?? description.name ?? app.name
  if (description.version) app.setVersion(description.version)
  app.setDesktopName(description.desktopName ?? `${app.name}.desktop`)
  app.setAppPath(start)
  return createRequire(descriptionPath).resolve(start)
}

const { preloads, start } = readArguments(process.argv.slice(1))
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
if (preloads.length > 0) Module._preloadModules(preloads)
if (start === undefined) {
  console.error('Give the folder of an app: electron FOLDER')
  app.exit(1)
} else {
  try {
    await import(pathToFileURL(prepareApp(start)).href)
  } catch (error) {
    console.error('The app did not start:', error)
    app.exit(1)
  }
}
