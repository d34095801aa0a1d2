// Usage: node run.js facts.json post.pug rounds, in a folder where rosaenlg is installed.
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const rosaenlg = createRequire(`${process.cwd()}/`)("rosaenlg");
const [facts, template, rounds] = process.argv.slice(2);
const posts = JSON.parse(readFileSync(facts, "utf8"));
const language = "en_US"; // its only English
const tell = rosaenlg.compileFile(template, { language, compileDebug: false });
const all = () =>
  posts.map((one) => tell({ ...one, util: new rosaenlg.NlgLib({ language }) }));
const texts = all();
let best = Infinity;
for (let round = 0; round < Number(rounds); round += 1) {
  const started = process.hrtime.bigint();
  all();
  best = Math.min(best, Number(process.hrtime.bigint() - started) / 1e9);
}
console.log(JSON.stringify({ seconds: best, texts }));
