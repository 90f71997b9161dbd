import { readFileSync } from 'node:fs';
import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import { isCallExpression, isIdentifier } from 'typescript/unstable/ast/is';
import { API, type Type } from 'typescript/unstable/sync';

export interface UsedKeys {
  readonly keys: ReadonlySet<string>;
  /** How many calls were looked at. */
  readonly calls: number;
  /** Calls whose key is no closed list: file and expression. */
  readonly open: readonly string[];
}

const TAKES_TEXT =
  /export const text = createText|import \{[^}]*\btext\b[^}]*\} from '[./]*(?:text\/)?(?:text|later)\.ts'/;

/** The keys that the source asks for, as the compiler knows them: `text(`layer.${place.layer}`)` asks for one of each layer. */
export function findUsedKeys(root: string): UsedKeys {
  const api = new API({ cwd: root });
  try {
    const [project] = api.updateSnapshot({ openProjects: [`${root}/tsconfig.json`] }).getProjects();
    if (!project) throw new Error('the compiler opened no project');
    const files = project.program
      .getSourceFileNames()
      .filter((file) => file.startsWith(`${root}/src/`) && TAKES_TEXT.test(readFileSync(file, 'utf8')));
    const keys = new Set<string>();
    const open: string[] = [];
    let calls = 0;
    for (const file of files) {
      const source = project.program.getSourceFile(file);
      if (!source) throw new Error(`${file}: not read by the compiler`);
      for (const argument of firstArguments(source)) {
        calls += 1;
        const found = literalsOf(project.checker.getTypeAtLocation(argument));
        if (found) for (const key of found) keys.add(key);
        else open.push(`${file.slice(root.length + 1)}: ${source.text.slice(argument.pos, argument.end).trim()}`);
      }
    }
    return { keys, calls, open };
  } finally {
    api.close();
  }
}

/** What every call of `text` in a file is given first. */
function firstArguments(source: Node): Node[] {
  const found: Node[] = [];
  const look = (node: Node): undefined => {
    if (node.kind === SyntaxKind.CallExpression && isCallExpression(node)) {
      const [first] = node.arguments;
      if (first && isIdentifier(node.expression) && node.expression.text === 'text') found.push(first);
    }
    node.forEachChild(look);
  };
  look(source);
  return found;
}

/** The strings that a type stands for; null when it is not a closed list of them. */
function literalsOf(type: Type | undefined): string[] | null {
  if (!type) return null;
  const parts = type.isUnionType() ? type.getTypes() : [type];
  const values = parts.map((part) => (part.isStringLiteralType() ? part.value : null));
  return values.every((value) => value !== null) ? values : null;
}
