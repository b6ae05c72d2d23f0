//! Reads what texts must have off the parts of a pattern.

use std::rc::Rc;

use super::{MAX_DEPTH, Node, Parts, Required, Words, best, folded, needed, told};

/// How many texts a part of a pattern may stand for and still be joined with what is beside it.
const MOST_JOINED: usize = 24;
/// How many times something is read that comes so often.
const MOST_TIMES: usize = 8;

/// Reads a pattern. Whatever it does not know makes all of it unknown.
pub(super) struct Parser<'p, 'k> {
    pub(super) known: &'k mut Required,
    pub(super) parts: &'p Parts,
    pub(super) rest: &'p str,
    pub(super) depth: usize,
}

impl<'p> Parser<'p, '_> {
    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let mut rest = self.rest.chars();
        let c = rest.next()?;
        self.rest = rest.as_str();
        Some(c)
    }

    fn eat(&mut self, what: &str) -> bool {
        let rest = self.rest.strip_prefix(what);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// Returns what stands before a sign, and reads on behind it.
    fn up_to(&mut self, sign: &str) -> Option<&'p str> {
        let (before, behind) = self.rest.split_once(sign)?;
        self.rest = behind;
        Some(before)
    }

    /// Reads branches up to the end of a group or of the pattern.
    pub(super) fn alternatives(&mut self) -> Option<Node> {
        let mut branches = vec![self.sequence()?];
        while self.eat("|") {
            branches.push(self.sequence()?);
        }
        if branches.len() == 1 {
            return branches.pop();
        }
        if branches.iter().all(|it| it.exact.is_some()) {
            let texts = branches.into_iter().filter_map(|it| it.exact).flatten();
            return Some(Node { exact: Some(texts.collect()), lists: Vec::new() });
        }
        let mut words = Words::new();
        for branch in branches {
            let lists = branch.best_lists().into_iter();
            let Some(list) = lists.max_by_key(|it| told(it)) else {
                return Some(Node::unknown());
            };
            words.extend(list);
        }
        Some(Node { exact: None, lists: needed(&words).into_iter().collect() })
    }

    /// Reads what stands one after another.
    pub(super) fn sequence(&mut self) -> Option<Node> {
        let mut lists: Vec<Words> = Vec::new();
        // What the last parts match, if that is known exactly, and whether that is all.
        let mut run = vec![String::new()];
        let mut is_exact = true;
        while self.peek().is_some_and(|c| !matches!(c, '|' | ')')) {
            let node = self.repeated()?;
            lists.extend(node.lists.iter().cloned());
            match &node.exact {
                Some(texts) if run.len() * texts.len() <= MOST_JOINED => {
                    let ends = texts.iter();
                    run = ends
                        .flat_map(|end| {
                            run.iter().map(move |start| [start.as_str(), end].concat())
                        })
                        .collect();
                }
                exact => {
                    is_exact &= exact.is_some() && run.iter().all(String::is_empty);
                    lists.extend(needed(&run));
                    run = exact.clone().unwrap_or_else(|| vec![String::new()]);
                }
            }
        }
        if is_exact {
            return Some(Node { exact: Some(run), lists: best(lists) });
        }
        lists.extend(needed(&run));
        Some(Node { exact: None, lists: best(lists) })
    }

    /// Reads something with how often it comes.
    fn repeated(&mut self) -> Option<Rc<Node>> {
        let is_part = self.rest.starts_with("{{");
        let mut node = self.one()?;
        while let Some(c) = self.peek().filter(|c| matches!(c, '?' | '*' | '+' | '{'))
            && !self.rest.starts_with("{{")
        {
            self.next();
            let (least, is_certain) = match c {
                '?' | '*' => (0, false),
                '+' => (1, false),
                _ => {
                    let written = self.up_to("}")?;
                    let least = written.split(',').next().unwrap_or_default();
                    (least.trim().parse().ok()?, !written.contains(','))
                }
            };
            node = Rc::new(match &node.exact {
                // Of a part that is put in, it may hold for the end alone.
                _ if is_part && least == 0 => Node::unknown(),
                _ if is_part => Node { exact: None, lists: node.best_lists() },
                Some(texts) if c == '?' && node.lists.is_empty() => {
                    let texts = texts.iter().cloned().chain([String::new()]);
                    Node { exact: Some(texts.collect()), lists: Vec::new() }
                }
                Some(texts) if least > 0 && texts.len() == 1 => {
                    let texts = vec![texts.concat().repeat(least.min(MOST_TIMES))];
                    let mut lists = node.lists.clone();
                    if is_certain && least <= MOST_TIMES {
                        Node { exact: Some(texts), lists }
                    } else {
                        lists.extend(needed(&texts));
                        Node { exact: None, lists }
                    }
                }
                _ if least == 0 => Node::unknown(),
                _ => Node { exact: None, lists: node.best_lists() },
            });
            // Whether it takes as little as it can.
            self.eat("?");
        }
        Some(node)
    }

    /// Reads one sign, class, group or part.
    fn one(&mut self) -> Option<Rc<Node>> {
        if self.eat("{{") {
            let name = self.up_to("}}")?;
            return self.known.part(name, self.parts, self.depth);
        }
        let node = match self.next()? {
            '(' => self.group(),
            '[' => self.class(),
            '.' => Some(Node::unknown()),
            '^' | '$' => Some(Node::of(String::new())),
            '\\' => self.escaped(),
            '?' | '*' | '+' | '{' => None,
            c => Some(self.word(c)),
        };
        node.map(Rc::new)
    }

    /// Reads the letters behind one that are not read with how often they come.
    fn word(&mut self, first: char) -> Node {
        let mut node = literal(first);
        if let Some([text]) = node.exact.as_deref_mut() {
            let mut rest = self.rest.chars();
            while let Some(c) = rest.next().filter(|c| c.is_alphabetic() && is_known(*c))
                && !rest.as_str().starts_with(['?', '*', '+', '{'])
            {
                text.push_str(&folded(c.encode_utf8(&mut [0; 4])));
                self.rest = rest.as_str();
            }
        }
        node
    }

    /// Reads a group behind its bracket.
    fn group(&mut self) -> Option<Node> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return None;
        }
        if self.eat("?P<") || self.eat("?<") {
            self.up_to(">")?;
        } else if self.eat("?") {
            let end = self.rest.find([':', ')'])?;
            let (flags, rest) = self.rest.split_at(end);
            // Of these, none changes what a folded text must have.
            if !flags.chars().all(|c| matches!(c, 'i' | 's' | 'm' | 'u' | 'U' | '-')) {
                return None;
            }
            self.rest = rest;
            if self.eat(")") {
                self.depth -= 1;
                return Some(Node::of(String::new()));
            }
            self.next();
        }
        let node = self.alternatives()?;
        self.depth -= 1;
        self.eat(")").then_some(node)
    }

    /// Reads what stands behind a backslash.
    fn escaped(&mut self) -> Option<Node> {
        match self.next()? {
            'b' if self.peek() != Some('{') => Some(Node::of(String::new())),
            'A' | 'z' | 'B' => Some(Node::of(String::new())),
            'd' | 'D' | 's' | 'S' | 'w' | 'W' => Some(Node::unknown()),
            'p' | 'P' => {
                self.property()?;
                Some(Node::unknown())
            }
            'x' => self.numbered().map(literal),
            c if c.is_ascii_punctuation() => Some(literal(c)),
            _ => None,
        }
    }

    /// Reads the name of a class of Unicode.
    fn property(&mut self) -> Option<()> {
        if self.eat("{") { self.up_to("}").map(drop) } else { self.next().map(drop) }
    }

    /// Reads a character that is given by its number.
    fn numbered(&mut self) -> Option<char> {
        let digits = if self.eat("{") {
            self.up_to("}")?
        } else {
            let (digits, rest) = self.rest.split_at_checked(2)?;
            self.rest = rest;
            digits
        };
        char::from_u32(u32::from_str_radix(digits, 16).ok()?)
    }

    /// Reads a class behind its bracket. What has few characters is known.
    fn class(&mut self) -> Option<Node> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return None;
        }
        let mut is_known = !self.eat("^");
        let mut members: Vec<char> = Vec::new();
        // The first can be a bracket itself.
        if self.eat("]") {
            members.push(']');
        }
        loop {
            if self.rest.starts_with("{{") {
                return None;
            }
            let c = match self.next()? {
                ']' => break,
                '[' => {
                    self.class()?;
                    is_known = false;
                    continue;
                }
                '\\' => match self.next()? {
                    'x' => self.numbered()?,
                    'p' | 'P' => {
                        self.property()?;
                        is_known = false;
                        continue;
                    }
                    'd' | 'D' | 's' | 'S' | 'w' | 'W' => {
                        is_known = false;
                        continue;
                    }
                    c if c.is_ascii_punctuation() => c,
                    _ => return None,
                },
                // Both, without or either of two classes; or the sign itself.
                '&' | '~' => {
                    is_known = false;
                    continue;
                }
                '-' if !members.is_empty() && self.peek() != Some(']') => {
                    let all = members.pop().zip(self.range_end());
                    match all {
                        Some((start, end)) if start.is_ascii_digit() && end <= '9' => {
                            members.extend(start..=end);
                        }
                        _ => is_known = false,
                    }
                    continue;
                }
                c => c,
            };
            members.push(c);
        }
        self.depth -= 1;
        let nodes: Option<Words> =
            members.into_iter().map(|c| literal(c).exact?.pop()).collect();
        let Some(mut texts) = nodes.filter(|_| is_known) else {
            return Some(Node::unknown());
        };
        texts.sort();
        texts.dedup();
        if texts.len() > MOST_JOINED {
            return Some(Node::unknown());
        }
        Some(Node { exact: Some(texts), lists: Vec::new() })
    }

    /// Reads the end of a range of signs, if that is a simple one.
    fn range_end(&mut self) -> Option<char> {
        self.peek().filter(char::is_ascii_alphanumeric).inspect(|_| {
            self.next();
        })
    }
}

/// Returns what a sign matches in a folded text.
fn literal(c: char) -> Node {
    if is_known(c) {
        Node::of(folded(c.encode_utf8(&mut [0; 4])))
    } else {
        Node::unknown()
    }
}

/// Returns whether it is known how a sign is folded: not so of letters whose small ones and
/// capitals are not one each.
fn is_known(c: char) -> bool {
    match c {
        'ß' | 'å' | 'Å' | 'İ' | 'ı' | 'ŉ' | 'ſ' => false,
        '\0'..='\u{7f}' | '\u{a0}' | '\u{202f}' | '\u{c0}'..='\u{17f}' => true,
        _ => !c.is_alphanumeric() && !c.is_whitespace(),
    }
}
