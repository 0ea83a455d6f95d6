import type BetterSqlite3 from 'better-sqlite3'
import {
  type Compilable,
  type CompiledQuery,
  DummyDriver,
  Kysely,
  type SelectQueryBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'

/**
 * Kysely writes the SQL and gives the types; better-sqlite3 runs it synchronously. A statement is
 * built once per shape with named parameters and prepared once per store (docs/decisions/0005).
 */
export interface ReadStatement<P, R> {
  readonly sql: string
  bind(parameters: P): readonly unknown[]
  /** Never set: carries the row type. */
  readonly row?: R
}

export interface WriteStatement<P> {
  readonly sql: string
  bind(parameters: P): readonly unknown[]
  /** Never set: keeps writes from being run as reads. */
  readonly writes?: true
}

class NamedParameter {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

function createBuilder<DB>(): Kysely<DB> {
  return new Kysely<DB>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
}

const builder = createBuilder<never>()

function compileOnce<P>(compile: (parameters: P) => Compilable): Pick<ReadStatement<P, unknown>, 'sql' | 'bind'> {
  let compiled: CompiledQuery | undefined
  const get = () => {
    if (!compiled) {
      const names = new Proxy({}, { get: (_target, name) => new NamedParameter(String(name)) })
      compiled = compile(names as P).compile()
    }
    return compiled
  }
  return {
    get sql() {
      return get().sql
    },
    bind: (parameters) =>
      get().parameters.map((value) =>
        value instanceof NamedParameter ? (parameters as Record<string, unknown>)[value.name] : value,
      ),
  }
}

/** `const getX = read<ClientDatabase>()((db, p: { id: string }) => db.selectFrom('x')…)` */
export function read<DB>() {
  return <P, R>(
    build: (db: ReadonlyKysely<DB>, parameters: P) => Pick<SelectQueryBuilder<DB, never, R>, 'compile'>,
  ): ReadStatement<P, R> => compileOnce<P>((p) => build(builder as unknown as ReadonlyKysely<DB>, p))
}

export function write<DB>() {
  return <P>(build: (db: Kysely<DB>, parameters: P) => Compilable): WriteStatement<P> =>
    compileOnce<P>((p) => build(builder as unknown as Kysely<DB>, p))
}

/** How many prepared statements a store keeps. All fixed shapes of the app fit; shapes built on the fly push each other out. */
const PREPARED_LIMIT = 250

/** Reads of one store. */
export class ReadStore<DB> {
  protected readonly db: BetterSqlite3.Database
  private readonly prepared = new Map<string, BetterSqlite3.Statement>()

  constructor(db: BetterSqlite3.Database) {
    this.db = db
  }

  all<P, R>(statement: ReadStatement<P, R>, parameters: P): R[] {
    return this.prepare(statement.sql).all(...statement.bind(parameters)) as R[]
  }

  first<P, R>(statement: ReadStatement<P, R>, parameters: P): R | undefined {
    return this.prepare(statement.sql).get(...statement.bind(parameters)) as R | undefined
  }

  iterate<P, R>(statement: ReadStatement<P, R>, parameters: P): IterableIterator<R> {
    return this.prepare(statement.sql).iterate(...statement.bind(parameters)) as IterableIterator<R>
  }

  /** For filters whose shape is known only at run time. */
  select<R>(
    build: (db: ReadonlyKysely<DB>) => {
      compile(): CompiledQuery<R> | { sql: string; parameters: readonly unknown[] }
    },
  ): R[] {
    const compiled = build(builder as unknown as ReadonlyKysely<DB>).compile()
    return this.prepare(compiled.sql).all(...compiled.parameters) as R[]
  }

  protected prepare(sql: string): BetterSqlite3.Statement {
    let statement = this.prepared.get(sql)
    if (statement) {
      // Moves it to the end, so that the first one is the one not used for longest.
      this.prepared.delete(sql)
    } else {
      statement = this.db.prepare(sql)
      if (this.prepared.size >= PREPARED_LIMIT) {
        for (const oldest of this.prepared.keys()) {
          this.prepared.delete(oldest)
          break
        }
      }
    }
    this.prepared.set(sql, statement)
    return statement
  }
}

/** Reads and writes of one store; handed out only inside a transaction. */
export class WriteStore<DB> extends ReadStore<DB> {
  /** Number of rows that changed. */
  run<P>(statement: WriteStatement<P>, parameters: P): number {
    return this.prepare(statement.sql).run(...statement.bind(parameters)).changes
  }

  /** Runs an insert of one row; returns its rowid. */
  insert<P>(statement: WriteStatement<P>, parameters: P): number {
    return Number(this.prepare(statement.sql).run(...statement.bind(parameters)).lastInsertRowid)
  }

  /** Runs `work` in one transaction: all of it is stored, or nothing. Inside another one, nothing of `work` or all of it takes part. */
  transaction<T>(work: () => T): T {
    const isNested = this.db.inTransaction
    this.db.exec(isNested ? 'SAVEPOINT nested' : 'BEGIN IMMEDIATE')
    try {
      const result = work()
      this.db.exec(isNested ? 'RELEASE nested' : 'COMMIT')
      return result
    } catch (error) {
      // SQLite may have rolled back by itself, for example when the disk is full.
      if (this.db.inTransaction) this.db.exec(isNested ? 'ROLLBACK TO nested; RELEASE nested' : 'ROLLBACK')
      throw error
    }
  }
}
