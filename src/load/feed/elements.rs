//! The table of elements: which field each of them is, in a feed and in its entries.
//!
//! A start tag, its vocabulary and name come in; its field is filled, and whether the element was known goes
//! out. It refuses elements of other vocabularies with the same name.

use super::doc::{FeedEnclosure, FeedLink, FeedPerson};
use super::fields::{Fields, MAX_EACH, line};
use super::names::Ns;
use super::source::Source;
use super::value::{self, Unsaid, Value};
use super::xml::{Scope, Walk};
use super::{link, person};
use crate::calendar::stamp::{self, Stamp};
use crate::load::markup::{Tag, Token};

/// Reads one element with all that is in it. False where it is not known: then nothing was read.
pub(super) fn take<'a>(walk: &mut Walk<'a>, tag: &Tag<'a>, ns: Ns, local: &str, scope: &Scope) -> bool {
    use Ns::{Admin, Content, Core, Dc, DcTerms, Itunes, Media, Xhtml};
    match (ns, local) {
        (Core | Dc, "title") => {
            let value = text(walk, tag, Unsaid::Guess, scope);
            set(&mut walk.fields().title, value);
        }
        (Media, "title") => {
            let value = text(walk, tag, Unsaid::Guess, scope);
            set(&mut walk.fields().media_title, value);
        }
        (Core | Dc, "description") => {
            let value = text(walk, tag, Unsaid::Html, scope);
            summary(walk.fields(), value);
        }
        (Core, "summary" | "subtitle" | "tagline" | "abstract") => {
            let value = text(walk, tag, Unsaid::Guess, scope);
            summary(walk.fields(), value);
        }
        (Itunes, "summary" | "subtitle") | (Media, "description") => {
            let value = text(walk, tag, Unsaid::Guess, scope);
            let longer = |known: &Value| known.text.len() < value.text.len();
            let fields = walk.fields();
            if fields.media_summary.as_ref().is_none_or(longer) {
                set(&mut fields.media_summary, Value::default());
                fields.media_summary = Some(value).filter(|v| !v.text.is_empty());
            }
        }
        (Content, "encoded") | (Core, "fullitem" | "prodlink") => content(walk, tag, Unsaid::Html, scope),
        (Core, "body") | (Xhtml, "body" | "div") => content(walk, tag, Unsaid::Xhtml, scope),
        (Core, "content") => content(walk, tag, Unsaid::Guess, scope),
        (Core, "rights" | "copyright") | (Dc, "rights") => {
            let value = text(walk, tag, Unsaid::Guess, scope);
            set(&mut walk.fields().rights, value);
        }
        (Core | Itunes, "link") => links(walk, tag, scope),
        (Core, "guid") => guid(walk, tag, scope),
        (Core, "id") => {
            let id = walk.source.inner(tag);
            let id = link::resolve(&scope.base, id.own_text()).or_else(|| Some(id.own_text().to_owned()));
            walk.fields().id = id.filter(|i| !i.is_empty()).or_else(|| walk.fields().id.take());
        }
        (Dc, "identifier") => {
            let id = walk.source.inner(tag).own_text().to_owned();
            walk.fields().id.get_or_insert(id);
        }
        (Core | Dc | Itunes, "author") | (Core, "managingeditor") | (Dc, "creator") => {
            author(walk, tag, scope)
        }
        (Core | Dc, "contributor") => {
            let contributor = one_person(walk, tag, scope).0;
            person::add(&mut walk.fields().contributors, contributor);
        }
        (Core, "published" | "issued" | "pubdate") | (DcTerms, "issued") => {
            let date = date(walk, tag);
            let fields = walk.fields();
            fields.published = date.or(fields.published);
        }
        (Core, "updated" | "modified" | "lastbuilddate" | "lastmod")
        | (Dc, "date")
        | (DcTerms, "modified") => {
            let date = date(walk, tag);
            let fields = walk.fields();
            fields.updated = date.or(fields.updated);
        }
        (Core, "created") | (DcTerms, "created") => {
            let date = date(walk, tag);
            let fields = walk.fields();
            fields.created = date.or(fields.created);
        }
        (Core | Itunes | Media, "category") | (Dc, "subject") | (Itunes | Media, "keywords") => {
            categories(walk, tag, ns, local);
        }
        (Core, "enclosure") => enclosure(walk, tag, scope),
        (Core | Dc, "language") => {
            let language = walk.source.inner(tag).own_text().replace('_', "-");
            if !language.is_empty() {
                walk.fields().language = Some(language);
            }
        }
        (Core, "generator") => {
            let generator = walk.source.inner(tag).own_text().to_owned();
            if !generator.is_empty() {
                walk.fields().generator = Some(generator);
            }
        }
        (Admin, "generatoragent") => {
            let agent = tag.attribute("rdf:resource").map(|r| walk.source.decode(r));
            let _ = walk.source.inner(tag);
            let fields = walk.fields();
            fields.generator = fields.generator.take().or(agent);
        }
        (Core | Itunes, "image") => image(walk, tag, scope),
        (Core, "logo" | "icon") => {
            let logo = walk.source.inner(tag);
            let logo = link::resolve(&scope.base, logo.own_text());
            let fields = walk.fields();
            fields.logo = fields.logo.take().or(logo);
        }
        (Core, "source") => {
            let inner = walk.source.inner(tag);
            if inner.has_tags {
                walk.fields().source_authors = people_in(inner.markup, scope);
            }
        }
        (Core, "textinput") | (Itunes, "owner") => drop(walk.source.inner(tag)),
        _ => return false,
    }
    true
}

/// What stands in the attributes of an entry or channel: `rdf:about`, and in CDF its address and date.
pub(super) fn of_attributes<'a>(walk: &mut Walk<'a>, tag: &Tag<'a>, scope: &Scope) {
    let value = |walk: &Walk<'a>, name: &str| tag.attribute(name).map(|v| walk.source.decode(v));
    let (about, href, changed) = (
        value(walk, "rdf:about"),
        value(walk, "href"),
        value(walk, "lastmod"),
    );
    if walk.in_entry() {
        let about = about.filter(|a| !a.is_empty());
        walk.fields().id = about;
    }
    if let Some(href) = href.and_then(|h| link::resolve(&scope.base, &h)) {
        add_link(walk.fields(), page(href.clone()));
        walk.fields().link.get_or_insert(href);
    }
    if let Some(changed) = changed.and_then(|c| stamp::stamp(&c)) {
        walk.fields().updated = Some(changed);
    }
}

fn text<'a>(walk: &mut Walk<'a>, tag: &Tag<'a>, unsaid: Unsaid, scope: &Scope) -> Value {
    let inner = walk.source.inner(tag);
    let mut value = value::read(tag, &inner, unsaid, &scope.base);
    value.language = scope.lang.as_ref().map(ToString::to_string);
    value
}

/// The first of its kind stays.
fn set(field: &mut Option<Value>, value: Value) {
    if field.is_none() && !value.text.is_empty() {
        *field = Some(value);
    }
}

/// The first is the summary; a second one of an entry is a longer text of it.
fn summary(fields: &mut Fields, value: Value) {
    if fields.summary.is_some() {
        add_content(fields, value);
    } else {
        set(&mut fields.summary, value);
    }
}

fn content<'a>(walk: &mut Walk<'a>, tag: &Tag<'a>, unsaid: Unsaid, scope: &Scope) {
    let value = text(walk, tag, unsaid, scope);
    add_content(walk.fields(), value);
}

fn add_content(fields: &mut Fields, value: Value) {
    if !value.text.is_empty() && fields.contents.len() < MAX_EACH {
        fields.contents.push(value);
    }
}

fn date<'a>(walk: &mut Walk<'a>, tag: &Tag<'a>) -> Option<Stamp> {
    let inner = walk.source.inner(tag);
    let written = inner.own_text();
    let found = stamp::stamp(written);
    if found.is_none()
        && let Some(written) = line(written)
    {
        let short: String = written.chars().take(60).collect();
        walk.warn(format!("A date was not understood and is left out: \"{short}\"."));
    }
    found
}

fn page(href: String) -> FeedLink {
    FeedLink {
        href,
        rel: Some("alternate".to_owned()),
        kind: Some("text/html".to_owned()),
        ..FeedLink::default()
    }
}

fn add_link(fields: &mut Fields, link: FeedLink) {
    if fields.links.len() < MAX_EACH {
        fields.links.push(link);
    }
}

/// The address in an attribute, by any of its names.
fn address<'a>(walk: &Walk<'a>, tag: &Tag<'a>, scope: &Scope) -> Option<String> {
    let written = ["href", "url", "uri"]
        .iter()
        .find_map(|name| tag.attribute(name))?;
    let written = walk.source.decode(written);
    link::resolve(&scope.base, &written).and_then(|l| line(&l))
}

fn links<'a>(walk: &mut Walk<'a>, tag: &Tag<'a>, scope: &Scope) {
    let attribute = |walk: &Walk<'a>, name: &str| {
        let value = walk.source.decode(tag.attribute(name)?);
        line(&value)
    };
    let href = address(walk, tag, scope);
    let inner = walk.source.inner(tag);
    let rel = attribute(walk, "rel").unwrap_or_else(|| "alternate".to_owned());
    let written = link::resolve(&scope.base, inner.own_text()).and_then(|l| line(&l));
    let Some(href) = href.or(written) else { return };
    if rel == "image" {
        walk.fields().image.get_or_insert(href);
        return;
    }
    let kind = attribute(walk, "type").unwrap_or_else(|| {
        match rel.as_str() {
            "self" => "application/atom+xml",
            _ => "text/html",
        }
        .to_owned()
    });
    let (title, length) = (attribute(walk, "title"), attribute(walk, "length"));
    let is_page =
        rel == "alternate" && matches!(kind.as_str(), "text/html" | "application/xhtml+xml" | "html");
    let fields = walk.fields();
    if is_page {
        fields.link.get_or_insert_with(|| href.clone());
    }
    if rel == "enclosure" && fields.enclosures.len() < MAX_EACH {
        fields.enclosures.push(FeedEnclosure {
            url: href.clone(),
            kind: tag.attribute("type").map(|_| kind.clone()),
            length: length.clone(),
        });
    }
    let link = FeedLink {
        href,
        rel: Some(rel),
        kind: Some(kind),
        title,
        length,
    };
    add_link(fields, link);
}

/// A `guid` is an address too, unless it says that it is none.
fn guid<'a>(walk: &mut Walk<'a>, tag: &Tag<'a>, scope: &Scope) {
    let permanent = tag.attribute("ispermalink");
    let inner = walk.source.inner(tag);
    let id = inner.own_text().to_owned();
    if id.is_empty() {
        return;
    }
    let is_web = |a: &str| a.starts_with("http://") || a.starts_with("https://");
    let says_so = permanent.is_some_and(|p| p.eq_ignore_ascii_case("true"));
    let is_link = permanent.is_none_or(|p| p.eq_ignore_ascii_case("true"));
    // "abc" is no address; "/wall" is one where a base makes it whole
    let whole = link::resolve(&scope.base, &id)
        .filter(|a| is_link && is_web(a))
        .filter(|_| is_web(&id) || says_so || id.starts_with('/'));
    let fields = walk.fields();
    fields.id = Some(whole.clone().unwrap_or(id));
    fields.permalink = whole.or_else(|| fields.permalink.take());
}

fn author<'a>(walk: &mut Walk<'a>, tag: &Tag<'a>, scope: &Scope) {
    let (author, written) = one_person(walk, tag, scope);
    let fields = walk.fields();
    if fields.author.is_none() {
        fields.author = written.or_else(|| person::line(&author));
    }
    person::add(&mut fields.authors, author);
}

/// A person in parts, or in one line that is handed on as written.
fn one_person<'a>(walk: &mut Walk<'a>, tag: &Tag<'a>, scope: &Scope) -> (FeedPerson, Option<String>) {
    let inner = walk.source.inner(tag);
    if inner.has_tags {
        return (parts_of(inner.markup, scope), None);
    }
    let mut found = person::in_line(&inner.text);
    found.name = found.name.and_then(|n| line(&n));
    (found, line(&inner.text))
}

/// The parts of an Atom person: `name`, `email`, and `uri` or what it was called before.
fn parts_of(markup: &str, scope: &Scope) -> FeedPerson {
    let mut person = FeedPerson::default();
    each_element(markup, |name, text| match name {
        "name" => person.name = line(text),
        "email" => person.email = line(text),
        "uri" | "url" | "homepage" => {
            person.url = link::resolve(&scope.base, text).and_then(|l| line(&l));
        }
        _ => {}
    });
    person
}

/// The writers that a `source` names.
fn people_in(markup: &str, scope: &Scope) -> Vec<FeedPerson> {
    let mut source = Source::new(markup);
    let mut people = Vec::new();
    while let Some(token) = source.next_tag() {
        if let Token::Start(tag) = token
            && local(tag.name) == "author"
        {
            let inner = source.inner(&tag);
            person::add(&mut people, parts_of(inner.markup, scope));
        }
    }
    people
}

fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or(name).to_ascii_lowercase()
}

/// Calls for every element without elements in it: its bare name and its text.
fn each_element(markup: &str, mut each: impl FnMut(&str, &str)) {
    let mut source = Source::new(markup);
    while let Some(token) = source.next_tag() {
        if let Token::Start(tag) = token {
            let inner = source.inner(&tag);
            each(&local(tag.name), inner.own_text());
        }
    }
}

fn categories<'a>(walk: &mut Walk<'a>, tag: &Tag<'a>, ns: Ns, name: &str) {
    let attribute = |walk: &Walk<'a>, tag: &Tag<'_>, name: &str| {
        tag.attribute(name)
            .map(|v| walk.source.decode(v))
            .filter(|v| !v.is_empty())
    };
    let said = attribute(walk, tag, "text").or_else(|| attribute(walk, tag, "term"));
    let scheme = attribute(walk, tag, "scheme").or_else(|| attribute(walk, tag, "domain"));
    let scheme = scheme.or_else(|| match ns {
        Ns::Itunes => Some("http://www.itunes.com/".to_owned()),
        Ns::Media => Some("http://search.yahoo.com/mrss/category_schema".to_owned()),
        _ => None,
    });
    let label = attribute(walk, tag, "label");
    let inner = walk.source.inner(tag);
    if name == "keywords" {
        for word in inner.text.split(',') {
            walk.fields().add_category(line(word), scheme.clone(), None);
        }
        return;
    }
    let written = line(inner.own_text());
    walk.fields()
        .add_category(said.or(written), scheme.clone(), label);
    // a category of podcasts holds its own parts
    if ns == Ns::Itunes && inner.has_tags {
        let mut source = Source::new(inner.markup);
        while let Some(token) = source.next_tag() {
            if let Token::Start(tag) = token
                && local(tag.name) == "category"
            {
                let part = attribute(walk, &tag, "text");
                walk.fields().add_category(part, scheme.clone(), None);
            }
        }
    }
}

fn enclosure<'a>(walk: &mut Walk<'a>, tag: &Tag<'a>, scope: &Scope) {
    let url = address(walk, tag, scope);
    let attribute = |walk: &Walk<'a>, name: &str| line(&walk.source.decode(tag.attribute(name)?));
    let (kind, length) = (attribute(walk, "type"), attribute(walk, "length"));
    let inner = walk.source.inner(tag);
    let Some(url) = url.or_else(|| link::resolve(&scope.base, inner.own_text()).and_then(|l| line(&l)))
    else {
        return;
    };
    let fields = walk.fields();
    if fields.enclosures.len() < MAX_EACH {
        fields.enclosures.push(FeedEnclosure { url, kind, length });
    }
}

/// A picture by its address, in an attribute or an element.
fn image<'a>(walk: &mut Walk<'a>, tag: &Tag<'a>, scope: &Scope) {
    let mut found = address(walk, tag, scope);
    let inner = walk.source.inner(tag);
    if inner.has_tags {
        each_element(inner.markup, |name, text| {
            if matches!(name, "url" | "href") && found.is_none() {
                found = link::resolve(&scope.base, text).and_then(|l| line(&l));
            }
        });
    }
    let fields = walk.fields();
    fields.image = fields.image.take().or(found);
}
