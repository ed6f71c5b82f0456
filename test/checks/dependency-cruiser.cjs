/**
 * Who may import whom: the table of architecture, as rules. Paths are those from the project's root.
 * Types count as imports too, unless a rule says otherwise: a layer that names another's types depends on it.
 */
const serverLayers = {
  domain: [],
  database: ['generated'],
  actions: ['reads', 'domain', 'database', 'generated'],
  reads: ['domain', 'database', 'generated'],
  graphql: ['actions', 'reads', 'domain', 'database', 'generated'],
  http: ['graphql', 'actions', 'reads', 'domain', 'database'],
}

/** Inside the domain: the words of claims stand at the bottom, what is done with answers at the top. */
const domainParts = {
  claims: [],
  reports: ['claims'],
  quiz: ['claims'],
  grading: ['quiz', 'claims'],
  scheduling: ['grading', 'quiz', 'claims'],
  mastery: ['grading', 'quiz', 'claims'],
  learners: [],
}

const tests = '[.]test[.]ts$|/testing/'

const layers = (folder, table, except) =>
  Object.entries(table).map(([name, allowed]) => ({
    name: `${folder}/${name}`,
    comment: `${folder}/${name} may import ${allowed.join(', ') || 'nothing else'} of ${folder}, and itself.`,
    severity: 'error',
    from: { path: `^${folder}/${name}/`, pathNot: tests },
    to: { path: `^${folder}/`, pathNot: [`^${folder}/(${[name, ...allowed].join('|')})/`, ...(except?.[name] ?? [])] },
  }))

const never = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    never('no cycles', {}, { circular: true }, 'Two files that import each other are one file, or three.'),
    ...layers('server', serverLayers, { database: ['^server/environment[.]ts$'], http: ['^server/environment[.]ts$'] }),
    ...layers('server/domain', domainParts),
    never(
      'a pure domain',
      { path: '^server/domain/', pathNot: tests },
      {
        path: '^(node:)?(fs|net|http|https|child_process|os|process|worker_threads|timers|dns)(/|$)|^server/node_modules/(pg|@?prisma|pino)',
      },
      'The domain has no clock, chance, files or network.',
    ),
    never(
      'graphql never writes',
      { path: '^server/(graphql|http)/' },
      {
        path: '^server/database/',
        pathNot: '^server/database/trace-statements[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
      'It hands the client on, so it may name its type, and tells which statements that sent; reading and writing is for reads and actions.',
    ),
    never(
      'nothing imports a start-up side effect',
      { path: '^server/', pathNot: '^server/(main|commands/)' },
      { path: '^server/(main[.]ts|commands/)' },
      'Only the command line starts things.',
    ),
    never(
      'web never imports server',
      { path: '^web/' },
      {
        path: '^(server|test|prisma)/',
        pathNot: '^server/domain/(grading/(edit-distance|read-number|format-quantity)|quiz/phrase-truth)[.]ts$',
      },
      'They meet at schema.graphql, and in what server/package.json exports: how numbers and truths are read and written, and how far words are apart.',
    ),
    never('server never imports web', { path: '^server/' }, { path: '^web/src/' }, 'They meet at schema.graphql.'),
    never(
      'no test code in the product',
      { path: '^(server|web/src|prisma)/', pathNot: tests },
      { path: `^test/|${tests}` },
      'Tests import the product, not the reverse.',
    ),
    never(
      'no development tools in the product',
      { path: '^(server|web/src)/', pathNot: tests },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
      'What is imported stands in the package.json beside it.',
    ),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^server/generated/'] },
    exclude: { path: ['/[.]svelte-kit/', '^web/build/', '^[.]data/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'svelte', 'types', 'default'],
    },
  },
}
