import type { Database } from '../../database/client.ts'
import { Statement } from '../sql/scope.ts'
import { compileRoot } from './compile-shape.ts'
import type { Shape } from './shape.ts'

/** One statement that gives several shapes of the root. */
export interface CompiledShapes {
  readonly text: string
  readonly values: readonly unknown[]
}

/** @throws InvalidRequest for a cursor that belongs to another list */
export function compileShapes(shapes: readonly Shape[]): CompiledShapes {
  const statement = new Statement()
  const columns = shapes.map((shape, at) => `${compileRoot(statement, shape)} AS s${at}`)
  return { text: `SELECT ${columns.join(', ')}`, values: statement.values }
}

/** Reads shapes of the root in one statement, each as the JSON text that goes out. */
export async function readShapes(
  database: Database,
  { text, values }: CompiledShapes,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const [row = {}] = await database.read<Record<string, string>>(text, values, signal)
  return Object.values(row)
}
