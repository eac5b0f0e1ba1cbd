#include "render/report_style.hpp"

namespace tend::render {

const std::string_view report_style = R"(
:root {
  color-scheme: light dark;
  --paper: #fbfaf6; --ink: #23261f; --soft: #5d6257; --line: #dedbd0;
  --s0: #e8e6dd; --s1: #a3d2a8; --s2: #6db57b; --s3: #3c8c55; --s4: #185732;
  --you: #2c7585; --both: #3c8c55; --them: #b3741b; --bar: #3c8c55;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #171a16; --ink: #e9e8e0; --soft: #a8ada1; --line: #353a32;
    --s0: #272c25; --s1: #2b5e3a; --s2: #3a8250; --s3: #55ad70; --s4: #a4e3b2;
    --you: #63b5c6; --both: #55ad70; --them: #dfa74f; --bar: #55ad70;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
  overflow-wrap: anywhere;
}
.page { max-width: 58rem; margin: 0 auto; padding: 2.5rem 1.25rem 3rem; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1, h2 { font-family: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "DejaVu Serif", serif; font-weight: 600; }
h1 { font-size: 2rem; margin: 0; }
h2 { font-size: 1.3rem; margin: 0 0 .5rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .4rem; }
p { margin: 0 0 .75rem; max-width: 44rem; }
section { margin-top: 2.25rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
.soft, .note, footer { color: var(--soft); }
.soft, footer { font-size: .9rem; }
.lead { font-size: 1.12rem; }
header p { margin: .35rem 0 0; color: var(--soft); }
.count { font-variant-numeric: tabular-nums; text-align: right; }
.months { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1.25rem 1.1rem; margin: 1.25rem 0 1rem; }
figure { margin: 0; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { display: flex; justify-content: space-between; font-size: .85rem; margin-bottom: .3rem; }
figcaption .count { color: var(--soft); }
.s0 { fill: var(--s0); } .s1 { fill: var(--s1); } .s2 { fill: var(--s2); } .s3 { fill: var(--s3); } .s4 { fill: var(--s4); }
.you { fill: var(--you); } .both { fill: var(--both); } .them { fill: var(--them); }
.key { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; margin: 0; padding: 0; font-size: .85rem; color: var(--soft); }
.swatch { width: .8em; height: .8em; margin-right: .4em; vertical-align: -.05em; }
.bars { width: 100%; table-layout: fixed; border-collapse: collapse; }
.bars th { width: 30%; text-align: left; font-weight: 400; }
.bars th, .bars td { padding: .2rem .6rem .2rem 0; vertical-align: middle; }
.bars .count { width: 3.5rem; }
.bars .note { width: 7rem; font-size: .85rem; }
.bars td:last-child { padding-right: 0; }
.bar { display: block; width: 100%; height: .8rem; fill: var(--bar); }
.balance { display: block; width: 100%; height: 1rem; margin: .25rem 0 .5rem; }
.people, .days { list-style: none; margin: 0; padding: 0; }
h2 + h3 { margin-top: .75rem; }
p, .people span { text-wrap: pretty; }
.people li, .days li { padding: .3rem 0; break-inside: avoid; }
.people.wide { columns: 22rem; column-gap: 3rem; }
.people strong, .days strong { font-weight: 600; }
.people span { display: block; color: var(--soft); }
.days li { display: grid; grid-template-columns: 6.5rem 1fr; gap: .75rem; }
.days time { color: var(--soft); font-variant-numeric: tabular-nums; }
code { font: .85rem/1.4 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; color: var(--soft); display: block; }
.pair { display: grid; gap: 0 3rem; }
.pair > div { min-width: 0; }
.pair > div:first-child > h3:first-child { margin-top: .75rem; }
@media (max-width: 34rem) { .bars th { width: 36%; } }
@media (min-width: 34rem) { .months { grid-template-columns: repeat(4, 1fr); } }
@media (min-width: 50rem) {
  .months { grid-template-columns: repeat(6, 1fr); gap: 1.5rem 1.4rem; }
  .pair { grid-template-columns: 1fr 1fr; }
  .pair > div > h3:first-child { margin-top: .75rem; }
}
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
@media print {
  :root { --paper: #fff; }
  body { font-size: 10pt; }
  .page { max-width: none; padding: 0; }
  .months { grid-template-columns: repeat(6, 1fr); }
  section, figure, li, tr { break-inside: avoid; }
  svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)";

const std::string_view report_style_hash = "TyxWG2dacURRxSDlH8KE+Gv6dJS2wSvbmUq5TfYp4Qo=";

} // namespace tend::render
