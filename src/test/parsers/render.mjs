// Renders texts to HTML with a parser of their language: an array of texts as JSON on standard
// input, an array of HTML on standard output. Usage: node render.mjs PARSER < texts > html
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(import.meta.url);

/** Writes an element; the values of its attributes are plain text. */
function element(name, attributes, content = "") {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key.toLowerCase()}="${escaped(String(value))}"`);
  const end = name === "img" || name === "source" ? "" : `${content}</${name}>`;
  return `<${name}${written.join("")}>${end}`;
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}

/** A runtime for compiled MDX that makes HTML. */
function jsx(type, { children = [], ...attributes }) {
  const content = [children].flat().map((child) => String(child)).join("");
  return typeof type === "string" ? element(type, attributes, content) : content;
}

function ofBabel(node) {
  if (node.type === "JSXText") {
    return escaped(node.value);
  }
  const attributes = node.openingElement.attributes.map(({ name, value }) => [
    name.name,
    (value.expression ?? value).value,
  ]);
  return element(
    node.openingElement.name.name,
    Object.fromEntries(attributes),
    node.children.map(ofBabel).join(""),
  );
}

/** Makes HTML of the images in Atlassian's document format. */
function ofAtlassian(node) {
  const { url, alt } = node.attrs ?? {};
  const image = node.type === "media" ? element("img", { src: url, alt }) : "";
  return image + escaped(node.text ?? "") + (node.content ?? []).map(ofAtlassian).join("");
}

async function unifiedWith(...plugins) {
  const { unified } = await import("unified");
  const pipeline = unified();
  for (const [name, options] of plugins) {
    pipeline.use((await import(name)).default, options);
  }
  return (text) => String(pipeline.processSync(text));
}

const parsers = {
  "markdown-it": async () => {
    const MarkdownIt = (await import("markdown-it")).default;
    const parser = new MarkdownIt({ html: true, linkify: true, typographer: true });
    return (text) => parser.render(text);
  },
  marked: async () => {
    const { marked } = await import("marked");
    return (text) => marked.parse(text);
  },
  commonmark: async () => {
    const { Parser, HtmlRenderer } = await import("commonmark");
    return (text) => new HtmlRenderer({ smart: true }).render(new Parser({ smart: true }).parse(text));
  },
  "remark as on GitHub": () =>
    unifiedWith(
      ["remark-parse"],
      ["remark-gfm"],
      ["remark-rehype", { allowDangerousHtml: true }],
      ["rehype-raw"],
      ["rehype-sanitize"],
      ["rehype-stringify"],
    ),
  snarkdown: async () => (await import("snarkdown")).default,
  mdx: async () => {
    const { evaluateSync } = await import("@mdx-js/mdx");
    const runtime = { Fragment: Symbol("fragment"), jsx, jsxs: jsx };
    return (text) => evaluateSync(text, runtime).default({});
  },
  babel: async () => {
    const { parseExpression } = await import("@babel/parser");
    return (text) => ofBabel(parseExpression(text, { plugins: ["jsx"] }));
  },
  bbob: async () => {
    const bbob = (await import("@bbob/html")).default;
    const preset = (await import("@bbob/preset-html5")).default;
    return (text) => bbob(text, preset());
  },
  uniorg: () => unifiedWith(["uniorg-parse"], ["uniorg-rehype"], ["rehype-stringify"]),
  atlassian: async () => {
    const { WikiMarkupTransformer } = require("@atlaskit/editor-wikimarkup-transformer");
    const { defaultSchema } = require("@atlaskit/adf-schema/schema-default");
    const parser = new WikiMarkupTransformer(defaultSchema);
    return (text) => ofAtlassian(parser.parse(text).toJSON());
  },
  /** A spreadsheet in which IMAGE returns its address. */
  hyperformula: async () => {
    const { HyperFormula, FunctionPlugin } = (await import("hyperformula")).default;
    class Images extends FunctionPlugin {
      static implementedFunctions = {
        IMAGE: { method: "image", parameters: [{ argumentType: "STRING" }] },
      };
      image(ast, state) {
        return this.runFunction(ast.args, state, this.metadata("IMAGE"), (url) => url);
      }
    }
    HyperFormula.registerFunctionPlugin(Images, { enGB: { IMAGE: "IMAGE" } });
    return (text) => {
      const sheet = HyperFormula.buildFromArray([[text]], { licenseKey: "gpl-v3" });
      return element("img", { src: sheet.getCellValue({ sheet: 0, row: 0, col: 0 }) });
    };
  },
};

const render = await parsers[process.argv[2]]();
const texts = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(texts.map((text) => render(text))));
