//! What is wrong in a chapter, and where.

use snapbox::str;

use super::check;

#[test]
fn levels_of_headings() {
    check(
        "# A\n\n### B\n\n#### C\n\n## D\n\n#### E\n\nF\n===\n",
        str![[r#"
h2 3:1-4 "A"
h3 5:1-6 "B"
h4 7:1-7 "C"
h2 9:1-5 "D"
h3 11:1-7 "E"
h2 13:1-14:4 "F"
3:1-4 heading-level expected=2 reason="title" ‹# A›
11:1-7 heading-level expected=3 reason="skip" ‹#### E›
13:1-14:4 heading-level expected=2 reason="title" ‹F
===›

"#]],
    );
}

#[test]
fn rows_of_tables() {
    check(
        "| A | B |\n|---|---|\n| a |\n| a | b | ė |\n| a \\| b | c |\n| {{value \"a|b\"}} | c\n",
        str![[r#"
table 3:1-8:22 [None, None]
  | "A" | "B" |
  | "a" |  |
  | "a" | "b" |
  | "a | b"‹a \| b› | "c" |
  | value a|b‹{{value "a|b"}}› | "c" |
5:1-6 table-row-length example="" expected=2 found=1 kind="row" ‹| a |›
6:1-14 table-row-length example="" expected=2 found=3 kind="row" ‹| a | b | ė |›

"#]],
    );
    check(
        "> | A | B |\n> |---|\n> | a |\n",
        str![[r#"
quote 3:1-5:8
  p 3:3-5:8 "| A | B |" soft‹\n› "|---|" soft‹\n› "| a |"
4:3-8 table-row-length example="|---|---|" expected=2 found=1 kind="below" ‹|---|›

"#]],
    );
}

#[test]
fn footnotes() {
    check(
        "A[^nėra] \\[^b] [^c d] `[^e]` **[^f]** [^f] \n\n[^x]: X\n[^y]: Y[^y]\n[^y]: Z\n",
        str![[r#"
p 3:1-43 "A[^nėra] [^b] [^c d] "‹A[^nėra] \[^b] [^c d] › code "[^e]"‹`[^e]`› " " strong‹**[^f]**›("[^f]") " [^f]"
[^x]
  p 5:7-8 "X"
[^y]
  p 6:7-12 "Y" mark y‹[^y]›
3:2-9 undefined-footnote name="nėra" ‹[^nėra]›
3:32-36 undefined-footnote name="f" ‹[^f]›
3:39-43 undefined-footnote name="f" ‹[^f]›
5:3-4 unused-footnote name="x" ‹x›
6:8-12 looks-like-markup example="[^y]" kind="nested-note" rule="" ‹[^y]›
7:3-4 duplicate-footnote name="y" ‹y›
  first: 6:3-4

"#]],
    );
}

#[test]
fn images() {
    check(
        "![](a.png) ![ ](https://a.lt/b.png) ![c](//d.lt/e) ![f](data:x)\n\n![g {{value \"x\"}}](h.png){width=0 .a #ė!}\n",
        str![[r##"
p 3:1-64 image a.png alt="" None None‹![](a.png)› " " image https://a.lt/b.png alt="" None None‹![ ](https://a.lt/b.png)› " " image //d.lt/e alt="c" None None‹![c](//d.lt/e)› " " image data:x alt="f" None None‹![f](data:x)›
figure 5:1-42 image h.png alt="g {{value \"x\"}}" None None
3:1-11 decorative-image ‹![](a.png)›
3:12-36 decorative-image ‹![ ](https://a.lt/b.png)›
3:17-35 image-remote url="https://a.lt/b.png" ‹https://a.lt/b.png›
3:42-50 image-remote url="//d.lt/e" ‹//d.lt/e›
3:57-63 image-remote url="data:x" ‹data:x›
5:5-18 placeholder-place placeholder="value" reason="image" ‹{{value "x"}}›
5:27-34 directive-attribute attribute="width" directive="image" known="" reason="value" similar="60%" value="0" ‹width=0›
5:35-37 directive-attribute attribute=".a" directive="image" known="" reason="unknown" similar="" value="a" ‹.a›
5:38-41 directive-attribute attribute="#ė!" directive="image" known="" reason="anchor" similar="" value="ė!" ‹#ė!›

"##]],
    );
}

#[test]
fn directives() {
    check(
        "::: recomendation {to=a}\nA\n:::\n\n::: rekomendacija\nB\n:::\n",
        str![[r#"
p 4:1-2 "A"
p 8:1-2 "B"
3:5-18 unknown-directive known="recommendation, question, voice, example, note" name="recomendation" similar="recommendation" ‹recomendation›
7:5-18 unknown-directive known="recommendation, question, voice, example, note" name="rekomendacija" ‹rekomendacija›

"#]],
    );
    check(
        "::: note\nA\n\n## B\n",
        str![[r#"
::: note 3:1-6:5 to=[] follows=None age=None consent=false
  p 4:1-2 "A"
  h2 6:1-5 "B"
3:1-9 unclosed-directive name="note" ‹::: note›

"#]],
    );
    check(
        "A\n\n:::\n\nB\n",
        str![[r#"
p 3:1-2 "A"
p 7:1-2 "B"
5:1-4 unopened-directive ‹:::›

"#]],
    );
    check(
        "::: note\nA\n:::\n:::\n\n::: example\nB\n:::\n",
        str![[r#"
::: note 3:1-5:4 to=[] follows=None age=None consent=false
  p 4:1-2 "A"
::: example 8:1-9:2 to=[] follows=None age=None consent=false
  p 9:1-2 "B"
6:1-4 unopened-directive ‹:::›

"#]],
    );
    check(
        "::: note\nA\n::: example\nB\n:::\n\nC\n",
        str![[r#"
::: note 3:1-7:4 to=[] follows=None age=None consent=false
  p 4:1-2 "A"
  p 6:1-2 "B"
p 9:1-2 "C"
5:1-12 nested-directive ‹::: example›
  outer: 3:1-9

"#]],
    );
    check(
        "> ::: note\n> A\n\nB\n",
        str![[r#"
quote 3:1-4:4
  ::: note 3:3-4:4 to=[] follows=None age=None consent=false
    p 4:3-4 "A"
p 6:1-2 "B"
3:3-11 unclosed-directive name="note" ‹::: note›

"#]],
    );
}

#[test]
fn attributes_of_directives() {
    check(
        "::: recommendation {to=a too=b to=c #x #y follows=\"\"} d\nA\n:::\n",
        str![[r##"
::: recommendation 3:1-5:4  #x to=["a"] follows=None age=None consent=false
  p 4:1-2 "A"
3:26-31 directive-attribute attribute="too" directive="recommendation" known="to, articles, follows" reason="unknown" similar="to" value="b" ‹too=b›
3:32-36 directive-attribute attribute="to" directive="recommendation" known="" reason="duplicate" similar="" value="c" ‹to=c›
3:40-42 directive-attribute attribute="#y" directive="recommendation" known="" reason="duplicate" similar="" value="y" ‹#y›
3:43-53 directive-attribute attribute="follows" directive="recommendation" known="" reason="empty" similar="" value="" ‹follows=""›
3:55-56 directive-attribute attribute="d" directive="recommendation" known="" reason="surplus" similar="" value="" ‹d›

"##]],
    );
    check(
        "::: voice {consent=taip ag=\"5\"}\nA\n:::\n\n::: note a b\nB\n:::\n\n::: note {to\nC\n:::\n",
        str![[r#"
::: voice 3:1-5:4 to=[] follows=None age=None consent=true
  p 4:1-2 "A"
::: note 7:1-9:4 to=[] follows=None age=None consent=false
  p 8:1-2 "B"
::: note 11:1-13:4 to=[] follows=None age=None consent=false
  p 12:1-2 "C"
3:25-31 directive-attribute attribute="ag" directive="voice" known="consent, age" reason="unknown" similar="age" value="5" ‹ag="5"›
7:10-13 directive-attribute attribute="a b" directive="note" known="" reason="syntax" similar="" value="" ‹a b›
11:11-13 directive-attribute attribute="to" directive="note" known="" reason="syntax" similar="" value="" ‹to›

"#]],
    );
    check(
        "::: note {#\"a b\"}\nA\n:::\n\n## B {#c d=e}\n",
        str![[r##"
::: note 3:1-5:4 to=[] follows=None age=None consent=false
  p 4:1-2 "A"
h2 7:1-14  #c "B"
3:11-17 directive-attribute attribute="#a b" directive="note" known="" reason="anchor" similar="" value="a b" ‹#"a b"›
7:10-13 directive-attribute attribute="d" directive="heading" known="" reason="unknown" similar="" value="e" ‹d=e›

"##]],
    );
}

#[test]
fn anchors_behind_a_text_that_has_none() {
    check(
        "A {#a}\n\n- B {#b}\n\n> C {#c}\n\n## D {#d}\n\nE {#e}\n---\n\n| F |\n| --- |\n| G {#g} |\n\n: H {#h}\n",
        str![[r#"
p 3:1-7 "A {#a}"
list 5:1-9 tight
  - 5:1-9
    p 5:3-9 "B {#b}"
quote 7:1-9
  p 7:3-9 "C {#c}"
h2 9:1-10  #d "D"
h2 11:1-12:4  #e "E"
table 14:1-18:9  #h [None]
  | "F" |
  | "G {#g}" |
  : "H"
3:3-7 looks-like-markup example="{#a}" kind="attributes" rule="" ‹{#a}›
5:5-9 looks-like-markup example="{#b}" kind="attributes" rule="" ‹{#b}›
7:5-9 looks-like-markup example="{#c}" kind="attributes" rule="" ‹{#c}›
16:5-9 looks-like-markup example="{#g}" kind="attributes" rule="" ‹{#g}›

"#]],
    );
}

#[test]
fn characters() {
    check(
        "a\u{7}\u{0}b \u{fdd0} `\u{85}` ė\n",
        str![[r#"
p 3:1-13 "a��b � "‹a\u{7}\u{0}b ﷐ › code " "‹`\u{85}`› " ė"
3:2-4 control-character character="U+0007" count=3 kind="control" ‹\u{7}\u{0}›
3:9-10 control-character character="U+0085" count=1 kind="break" ‹\u{85}›

"#]],
    );
}

#[test]
fn links() {
    check(
        "[a](ftp://b) <file:c> [d](https://e){.f}\n",
        str![[r#"
p 3:1-41 "a "‹a](ftp://b) › "file:c "‹file:c> › url https://e‹[d](https://e){.f}›("d")
3:5-12 link-target reason="scheme" target="ftp://b" ‹ftp://b›
3:15-21 link-target reason="scheme" target="file:c" ‹file:c›
3:38-40 directive-attribute attribute=".f" directive="link" known="" reason="unknown" similar="" value="f" ‹.f›

"#]],
    );
}
