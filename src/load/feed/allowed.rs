//! What the HTML of a feed may hold: elements and attributes, as other readers of feeds keep them.
//!
//! Lists alone, each in the order of its bytes, since they are searched by halves.

/// Elements that stay, as they do in other readers of feeds: those of HTML that shape text, lists, tables and
/// pictures, those of forms (without their attributes they do nothing), formulas and drawings.
const KEPT: &[&str] = &[
    "a",
    "abbr",
    "acronym",
    "address",
    "area",
    "article",
    "aside",
    "audio",
    "b",
    "bdi",
    "bdo",
    "big",
    "blockquote",
    "br",
    "button",
    "canvas",
    "caption",
    "center",
    "circle",
    "cite",
    "code",
    "col",
    "colgroup",
    "command",
    "datagrid",
    "datalist",
    "dd",
    "defs",
    "del",
    "desc",
    "details",
    "dfn",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "ellipse",
    "em",
    "event-source",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "g",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "i",
    "img",
    "input",
    "ins",
    "kbd",
    "keygen",
    "label",
    "legend",
    "li",
    "line",
    "m",
    "maction",
    "main",
    "map",
    "mark",
    "math",
    "menclose",
    "menu",
    "merror",
    "meter",
    "mfenced",
    "mfrac",
    "mi",
    "mmultiscripts",
    "mn",
    "mo",
    "mover",
    "mpadded",
    "mphantom",
    "mprescripts",
    "mroot",
    "mrow",
    "mspace",
    "msqrt",
    "mstyle",
    "msub",
    "msubsup",
    "msup",
    "mtable",
    "mtd",
    "mtext",
    "mtr",
    "multicol",
    "munder",
    "munderover",
    "nav",
    "nextid",
    "noscript",
    "ol",
    "optgroup",
    "option",
    "output",
    "p",
    "path",
    "picture",
    "polygon",
    "polyline",
    "pre",
    "progress",
    "q",
    "rect",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "select",
    "semantics",
    "small",
    "sound",
    "source",
    "spacer",
    "span",
    "strike",
    "strong",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "text",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "track",
    "tspan",
    "tt",
    "u",
    "ul",
    "var",
    "video",
    "wbr",
];

/// Elements that go with everything in them.
const DROPPED: &[&str] = &["applet", "script", "style", "template"];

/// Elements without an end.
const VOID: &[&str] = &[
    "area", "br", "col", "command", "hr", "img", "input", "keygen", "source", "track", "wbr",
];

/// Attributes that stay: what a reader of the HTML may need to lay it out.
const ATTRIBUTES: &[&str] = &[
    "abbr",
    "align",
    "alt",
    "axis",
    "border",
    "cite",
    "class",
    "colspan",
    "controls",
    "datasrc",
    "datetime",
    "dir",
    "dynsrc",
    "headers",
    "height",
    "href",
    "hreflang",
    "id",
    "label",
    "lang",
    "longdesc",
    "lowsrc",
    "media",
    "name",
    "poster",
    "rel",
    "reversed",
    "rowspan",
    "scope",
    "span",
    "src",
    "start",
    "summary",
    "title",
    "type",
    "value",
    "width",
    "xlink:href",
    "xml:lang",
];

/// Attributes that hold an address.
const ADDRESSES: &[&str] = &[
    "cite",
    "datasrc",
    "dynsrc",
    "href",
    "longdesc",
    "lowsrc",
    "poster",
    "src",
    "xlink:href",
];

/// Elements that act in a browser.
const ACTIVE: &[&str] = &[
    "applet", "base", "embed", "form", "frame", "frameset", "iframe", "link", "math", "meta", "object",
    "script", "style", "svg",
];

/// Does the element stay?
pub(super) fn is_kept(name: &str) -> bool {
    KEPT.binary_search(&name).is_ok()
}

/// Does the element go with everything in it?
pub(super) fn is_dropped(name: &str) -> bool {
    DROPPED.binary_search(&name).is_ok()
}

/// Has the element no end?
pub(super) fn is_void(name: &str) -> bool {
    VOID.binary_search(&name).is_ok()
}

/// Does the attribute stay?
pub(super) fn stays(name: &str) -> bool {
    ATTRIBUTES.binary_search(&name).is_ok()
}

/// Does the attribute hold an address?
pub(super) fn is_address(name: &str) -> bool {
    ADDRESSES.binary_search(&name).is_ok()
}

/// Does the element act in a browser?
pub(super) fn is_active(name: &str) -> bool {
    ACTIVE.binary_search(&name).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_order_and_apart() {
        for list in [KEPT, DROPPED, VOID, ATTRIBUTES, ADDRESSES, ACTIVE] {
            assert!(list.is_sorted(), "{list:?}");
        }
        assert!(VOID.iter().all(|name| is_kept(name)));
        assert!(ADDRESSES.iter().all(|name| stays(name)));
        assert!(DROPPED.iter().all(|name| !is_kept(name)));
        assert!(!ATTRIBUTES.iter().any(|name| name.starts_with("on")));
    }
}
