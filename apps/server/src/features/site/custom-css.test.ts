import { describe, expect, it } from 'vitest';
import { CssProblem, scopedCss } from './custom-css.js';

describe("an operator's styles", () => {
  it.each([
    ['.banner_text { color: red }', '#root .banner_text{color:red}'],
    ['a, b > c { color: red }', '#root a,#root b>c{color:red}'],
    ['* { margin: 0 }', '#root *{margin:0}'],
    [':root { --card: #fff }', ':root{--card:#fff}'],
    ['html[lang] .x { top: 0 }', 'html[lang] #root .x{top:0}'],
    ['body > .x { top: 0 }', 'body #root .x{top:0}'],
    [":root[data-theme='dark'] a { top: 0 }", ':root[data-theme="dark"] #root a{top:0}'],
    ['@media print { .x { top: 0 } }', '@media print{#root .x{top:0}}'],
    ['.x { top: 0; &:hover { top: 1px } }', '#root .x{top:0;&:hover{top:1px}}'],
    ['@keyframes k { from { top: 0 } 50% { top: 1px } }', '@keyframes k{from{top:0}50%{top:1px}}'],
    ['.x:is(html, b) { top: 0 }', '#root .x:is(html,b){top:0}'],
    ['/* a note */', ''],
  ])('%s is of the page alone', (given, scoped) => {
    expect(scopedCss(given)).toBe(scoped);
  });

  it.each([
    ['@import "https://evil.example/x.css";', 'line 1: @import is not allowed'],
    ['\n@\\69mport "x";', 'line 2: @\\69mport is not allowed'],
    ['@font-face { font-family: x; src: local("y") }', 'line 1: @font-face is not allowed'],
    ['a { background: url(https://evil.example/x) }', 'line 1: url() is not allowed, as styles load nothing'],
    ['a { background: URL("x") }', 'line 1: url() is not allowed, as styles load nothing'],
    ['a { background: u\\72l(x) }', 'is not allowed, as styles load nothing'],
    ['a { --x: url(x) }', 'line 1: url() is not allowed, as styles load nothing'],
    ['a { background: image-set("x" 1x) }', 'line 1: image-set() is not allowed, as styles load nothing'],
    ['.x { top: 0 }\n.y { top 0 }', 'line 2: colon is expected'],
    ['a { top: 0 } }', 'line 1: selector is expected'],
    ['</style><script>alert(1)</script>', 'line 1: selector is expected'],
    ['<!-- a { top: 0 } -->', 'line 1: HTML comments are not allowed'],
    ['a { --x: { top: 0 } }', 'line 1: unexpected input'],
  ])('%s is refused', (given, problem) => {
    expect(() => scopedCss(given)).toThrow(CssProblem);
    expect(() => scopedCss(given)).toThrow(problem);
  });
});
