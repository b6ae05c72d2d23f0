//! Blocks.

use snapbox::str;

use super::check;

#[test]
fn headings() {
    check(
        "## A *b*\n\n### C {#c-ė}\n\n### D ###\n\nE {#e_f_g}\n---\n\n## F{#f} \n\n## {#g}\n\n## H {h}\n",
        str![[r#"
h2 3:1-9 "A " em‹*b*›("b")
h3 5:1-13  #c-ė "C"
h3 7:1-10 "D"
h2 9:1-10:4  #e_f_g "E"
h2 12:1-9  #f "F"
h2 14:1-8  #g
h2 16:1-9 "H {h}"
14:1-8 heading-level reason="empty" ‹## {#g}›

"#]],
    );
}

#[test]
fn lists() {
    check(
        "- a\n- b\n  - c\n\n    d\n- e\n\n3. f\n4. g\n\n* h\n\n* i\n",
        str![[r#"
list 3:1-8:4 tight
  - 3:1-4
    p 3:3-4 "a"
  - 4:1-7:6
    p 4:3-4 "b"
    list 5:3-7:6
      - 5:3-7:6
        p 5:5-6 "c"
        p 7:5-6 "d"
  - 8:1-4
    p 8:3-4 "e"
list 10:1-11:5 from 3 tight
  - 10:1-5
    p 10:4-5 "f"
  - 11:1-5
    p 11:4-5 "g"
list 13:1-15:4
  - 13:1-4
    p 13:3-4 "h"
  - 15:1-4
    p 15:3-4 "i"

"#]],
    );
}

#[test]
fn quotes_code_and_rules() {
    check(
        "> a\n> b\n>\n> > c\n\n```rust\n{{value \"x\"}}\n`y` \\{{ ::: a:b\n```\n\n    d\n    e\n\n***\n",
        str![[r#"
quote 3:1-6:6
  p 3:3-4:4 "a" soft‹\n› "b"
  quote 6:3-6
    p 6:5-6 "c"
code 8:1-11:4 "{{value \"x\"}}\n`y` \\{{ ::: a:b"
code 13:5-14:6 "d\ne"
rule 16:1-4
13:5-6 looks-like-markup example="d" kind="code" rule="" ‹d›

"#]],
    );
}

#[test]
fn tables() {
    check(
        "| A | **B** | C | D |\n|---|:--|:-:|--:|\n| a \\| b | `c` | {{value \"x|y\" geo=\"a\"}} | **d** e |\n|  | ė | | f |\n",
        str![[r#"
table 3:1-6:15 [None, Left, Center, Right]
  | "A" | strong‹**B**›("B") | "C" | "D" |
  | "a | b"‹a \| b› | code "c"‹`c`› | value x|y geo=a‹{{value "x|y" geo="a"}}› | strong‹**d**›("d") " e" |
  |  | "ė" |  | "f" |

"#]],
    );
}

#[test]
fn captions() {
    check(
        "| A |\n|---|\n| a |\n\n: Lentelė *b* {#lentele}\n\n: Ne antraštė\n",
        str![[r#"
table 3:1-7:25  #lentele [None]
  | "A" |
  | "a" |
  : "Lentelė " em‹*b*›("b")
p 9:1-14 ": Ne antraštė"

"#]],
    );
    check(
        "| A | B |\n|---|---|\n| a | b |\n: Iškart {#l}\n",
        str![[r#"
table 3:1-6:14  #l [None, None]
  | "A" | "B" |
  | "a" | "b" |
  : "Iškart"

"#]],
    );
    check(
        "Ne lentelė\n\n: a\n",
        str![[r#"
p 3:1-11 "Ne lentelė"
p 5:1-4 ": a"

"#]],
    );
}

#[test]
fn figures() {
    check(
        "![Alt](../figures/a.png \"Antraštė\"){#pav width=60%}\n\n![Alt](b.png)\n\n{{anchor \"c\"}}![Alt](c%20d.png)\n",
        str![[r#"
figure 3:1-52  #pav image ../figures/a.png alt="Alt" Some("Antraštė") Some(Percent(60))
figure 5:1-14 image b.png alt="Alt" None None
figure 7:1-32  #c image c d.png‹c%20d.png› alt="Alt" None None

"#]],
    );
}

#[test]
fn directives() {
    check(
        "::: recommendation {#pagalba to=\"socmin savivaldybes\" follows=\"CRC/C/LTU/CO/5-6:21(b)\"}\nUžtikrinti, kad …\n\n- a\n- b\n:::\n\nTekstas\n\n:::note\nA\n:::\n\n::: voice {consent=yes age=\"12-14\"}\n> „Ne.“\n:::",
        str![[r#"
::: recommendation 3:1-8:4  #pagalba to=["socmin", "savivaldybes"] follows=Some("CRC/C/LTU/CO/5-6:21(b)") age=None consent=false
  p 4:1-18 "Užtikrinti, kad …"
  list 6:1-7:4 tight
    - 6:1-4
      p 6:3-4 "a"
    - 7:1-4
      p 7:3-4 "b"
p 10:1-8 "Tekstas"
::: note 12:1-14:4 to=[] follows=None age=None consent=false
  p 13:1-2 "A"
::: voice 16:1-18:4 to=[] follows=None age=Some("12-14") consent=true
  quote 17:1-8
    p 17:3-8 "„Ne.“"

"#]],
    );
}

#[test]
fn a_directive_interrupts_a_paragraph_and_stands_in_a_quote() {
    check(
        "a\n::: example\nb\n:::\nc\n\n> ::: note {#x:y}\n> d\n> :::\n",
        str![[r#"
p 3:1-2 "a"
::: example 4:1-6:4 to=[] follows=None age=None consent=false
  p 5:1-2 "b"
p 7:1-2 "c"
quote 9:1-11:6
  ::: note 9:3-11:6  #x:y to=[] follows=None age=None consent=false
    p 10:3-4 "d"

"#]],
    );
}

#[test]
fn a_fence_right_after_a_list() {
    check(
        "::: recommendation\n- ėė bb\n  cc **dd**\n:::\n\na\n",
        str![[r#"
::: recommendation 3:1-6:4 to=[] follows=None age=None consent=false
  list 4:1-5:12 tight
    - 4:1-5:12
      p 4:3-5:12 "ėė bb" soft‹\n› "cc " strong‹**dd**›("dd")
p 8:1-2 "a"

"#]],
    );
}
