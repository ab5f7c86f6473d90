const ms = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
const percent = (share) => `${Math.round(share * 100)} %`;
const each = ({ median, p95, perSecond }) => [ms(median), ms(p95), `${perSecond < 100 ? perSecond.toFixed(1) : Math.round(perSecond)}/s`];
const sent = (spread) => [...each(spread), `${spread.megabytesPerSecond.toFixed(0)} MB/s`];

/** What was aimed at, and whether it is held; of the parts that were measured. */
export function aims({ statements = [], uploads = [], list = [] }) {
  const aim = (name, value, held) => ({ aim: name, value, held });
  const atMost = (name, route, most) => statements.filter((line) => line.route === route).map(({ own }) => aim(`${name}: at most ${most} statements`, String(own), own <= most));
  const worst = Math.max(...list.map(({ ratio }) => ratio));
  return [
    ...atMost('a mark', 'markCriterion', 8),
    ...atMost('a matrix', 'readMatrix', 4),
    ...uploads.map(({ width, share }) => aim(`upload of 5 MB, ${width} at once: at least 60 % of the raw ceiling`, percent(share), share >= 0.6)),
    ...list.slice(0, 1).map(({ ratio }) => aim('school list at 100,000: within 1.5 × of 1,000', `${ratio.toFixed(2)} × (worst view ${worst.toFixed(2)} ×)`, ratio <= 1.5)),
  ];
}

/** The whole result as tables a person reads; of the parts that were measured. */
export function tables(result) {
  const { machine } = result;
  const parts = Object.entries(TABLES).filter(([part]) => result[part]).map(([part, tell]) => tell(result[part]));
  return [
    `Measured on ${machine.cpus} × ${machine.model}, ${machine.memory} GB, load ${machine.load} before, Node ${machine.node}.`,
    ...parts,
    table('Aims', ['aim', 'measured', ''], result.aims.map(({ aim, value, held }) => [aim, value, held ? 'held' : 'MISSED'])),
  ].join('\n\n');
}

const TABLES = {
  statements: (statements) => `${table('SQL statements a request, each route at its dearest in one whole story (its own · begin, context, commit)', ['route', 'own', 'fixed'], statements.map(({ route, own, fixed, untold }) => [route, untold ?? String(own), untold ? '' : String(fixed)]))}
\nThe session is read before, by a pool of its own: one statement more for who is signed in. An upload is two short transactions: rights first, then the file.`,
  uploads: (uploads) => table('Upload of 5 MB', ['', 'median', 'p95', 'rate', ''], uploads.flatMap(({ width, raw, flushed, acknowledged, checked, share, shareFlushed }) => [
    [`${width} at once · raw Node to disk, SHA-256`, ...sent(raw)],
    [`${width} at once · the same, flushed`, ...sent(flushed)],
    [`${width} at once · acknowledged`, ...sent(acknowledged)],
    [`${width} at once · fully checked`, ...sent(checked)],
    [`${width} at once · share of raw · of flushed`, percent(share), percent(shareFlushed), '', ''],
  ])),
  marks: (marks) => table('One mark', ['', 'median', 'p95', 'rate'], marks.flatMap(({ width, bare, product, share }) => [[`${width} at once · bare update + insert`, ...each(bare)], [`${width} at once · product`, ...each(product)], [`${width} at once · share`, percent(share), '', '']])),
  matrix: (matrix) => table(`A candidate's matrix: ${matrix[0].criteria} criteria, ${matrix[0].ties} ties`, ['', 'median', 'p95', 'rate'], matrix.flatMap(({ width, bare, product, share }) => [[`${width} at once · its bare SQL`, ...each(bare)], [`${width} at once · product`, ...each(product)], [`${width} at once · share`, percent(share), '', '']])),
  list: (list) => table('The school list', ['view', ...list[0].times.map(({ size }) => `${size.toLocaleString('en')}: median`), 'p95', 'ratio'], list.map(({ view, times, ratio }) => [view, ...times.map(({ median }) => ms(median)), ms(times.at(-1).p95), `${ratio.toFixed(2)} ×`])),
};

function table(title, head, rows) {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ').trimEnd();
  return [title, line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
