/** A workflow that checks all designs and hands what it finds to code scanning. */
export const github = `name: Designs
on:
  pull_request:
    paths: ['designs/**.json']
permissions:
  contents: read
  security-events: write
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/checkout@v4
        with:
          repository: your-organisation/trunkline
          path: .trunkline
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - run: npm install --no-save
        working-directory: .trunkline
      - run: >-
          node .trunkline/lib/cli/trunkline.mjs check 'designs/**/*.json'
          --format sarif > trunkline.sarif
      - uses: github/codeql-action/upload-sarif@v3
        if: always()
        with:
          sarif_file: trunkline.sarif
          category: trunkline
`;

/** A job that checks all designs and shows what it finds as a test report. */
export const gitlab = `designs:
  image: node:20
  rules:
    - changes: ['designs/**/*.json']
  script:
    - git clone --depth 1 "$TRUNKLINE_REPOSITORY" .trunkline
    - (cd .trunkline && npm install --no-save)
    - node .trunkline/lib/cli/trunkline.mjs check 'designs/**/*.json' --format junit > trunkline.xml
  artifacts:
    when: always
    reports:
      junit: trunkline.xml
`;

/** Hooks of the pre-commit program: the usual form of the file, and no error. */
export const preCommit = `repos:
  - repo: local
    hooks:
      - id: trunkline-fmt
        name: trunkline fmt
        language: system
        files: ^designs/.*\\.json$
        entry: node ../trunkline/lib/cli/trunkline.mjs fmt --check
      - id: trunkline-check
        name: trunkline check
        language: system
        files: ^designs/.*\\.json$
        entry: node ../trunkline/lib/cli/trunkline.mjs check --fail-on error
`;
