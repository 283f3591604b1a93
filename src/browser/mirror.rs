//! Draws a text line by line below an element, with a class on some stretches, and touches only the lines that changed
//! since it drew last: a keystroke in a long text costs one line. What the classes mean is the caller's business.

use web_sys::{Document, Element, Node};

/// A stretch of a line and its class; no class for bare words.
pub type Stretch = (String, &'static str);

/// What was drawn last.
#[derive(Default)]
pub struct Mirror {
    lines: Vec<Vec<Stretch>>,
}

impl Mirror {
    /// Draws `lines` below `root`, which holds nothing but what this mirror has drawn.
    pub fn draw(&mut self, root: &Element, lines: Vec<Vec<Stretch>>) {
        let Some(document) = root.owner_document() else {
            return;
        };
        let alike = |pairs: (&Vec<Stretch>, &Vec<Stretch>)| pairs.0 == pairs.1;
        let above = self.lines.iter().zip(&lines);
        let above = above.take_while(|pairs| alike(*pairs)).count();
        let rest = self.lines.len().min(lines.len()) - above;
        let below = self.lines.iter().rev().zip(lines.iter().rev());
        let below = below.take(rest).take_while(|pairs| alike(*pairs)).count();
        let children = root.children();
        for number in (above..self.lines.len() - below).rev() {
            if let Some(line) = child(&children, number) {
                line.remove();
            }
        }
        let before = child(&children, above);
        let before = before.as_ref().map(AsRef::<Node>::as_ref);
        for line in lines.get(above..lines.len() - below).unwrap_or_default() {
            if let Some(line) = drawn(&document, line) {
                // Fails only where `before` isn't a child of `root`.
                let _ = root.insert_before(&line, before);
            }
        }
        self.lines = lines;
    }
}

fn child(children: &web_sys::HtmlCollection, number: usize) -> Option<Element> {
    children.item(u32::try_from(number).ok()?)
}

fn drawn(document: &Document, stretches: &[Stretch]) -> Option<Element> {
    let line = document.create_element("div").ok()?;
    for (words, class) in stretches {
        if class.is_empty() {
            line.append_child(&document.create_text_node(words)).ok()?;
        } else {
            let stretch = document.create_element("span").ok()?;
            stretch.set_class_name(class);
            stretch.set_text_content(Some(words));
            line.append_child(&stretch).ok()?;
        }
    }
    Some(line)
}
