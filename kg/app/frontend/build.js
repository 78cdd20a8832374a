// Bundles the two components that need libraries into ../static, and the licences of what went in beside them.
import { build } from "esbuild";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";

const made = await build({
  entryPoints: ["src/plotly.js", "src/editor.js"],
  outdir: "../static",
  outExtension: { ".js": ".bundle.js" },
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  metafile: true,
  banner: { js: "/* Made by frontend/build.js; licences of what is inside: LICENSES.txt */\n" },
});
const packages = new Set(
  Object.keys(made.metafile.inputs)
    .map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1])
    .filter(Boolean),
);
const texts = [...packages].sort().map((name) => {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name} ${version} (${license})\n\n${file ? readFileSync(`${folder}/${file}`, "utf8").trim() : ""}\n`;
});
writeFileSync("../static/LICENSES.txt", texts.join(`\n${"-".repeat(80)}\n\n`));
