//! Of which articles the lists tell: the open one, those of its story, or all that are open.
//!
//! One scope for all lists: who turns to a story in one pane finds the same story in the next. It refuses a
//! story of one article: there the article itself is told.

use super::layout::Pane;
use super::lines::flat;
use super::state::App;

/// Of which articles a list tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Scope {
    /// The open one.
    #[default]
    Article,
    /// Those of its story.
    Story,
    /// All that are open.
    All,
    /// Those that were opened together from a list of the library.
    Set,
}

impl App {
    /// The scope of the lists. A story that the open article is not in is the article alone.
    #[must_use]
    pub fn scope(&self) -> Scope {
        match (self.panes.quotes.all, self.view.story) {
            (false, _) => Scope::Article,
            (true, false) if self.view.in_set && self.view.set.is_some() => Scope::Set,
            (true, false) => Scope::All,
            (true, true) if self.story().is_some() => Scope::Story,
            (true, true) => Scope::Article,
        }
    }

    /// Sets it for all lists.
    pub fn set_scope(&mut self, scope: Scope) {
        self.view.story = scope == Scope::Story;
        self.view.in_set = scope == Scope::Set;
        let all = scope != Scope::Article;
        (self.panes.quotes.all, self.panes.timeline.all) = (all, all);
    }

    /// The next scope: this article, its story if there is one, all, this article again.
    #[must_use]
    pub fn next_scope(&self) -> Scope {
        match self.scope() {
            Scope::Article if self.story().is_some() => Scope::Story,
            // a summary tells of one thing
            Scope::Article | Scope::Story if self.view.focus != Pane::Summary => Scope::All,
            Scope::Article if self.view.focus != Pane::Summary => Scope::All,
            Scope::All if self.view.set.is_some() => Scope::Set,
            _ => Scope::Article,
        }
    }

    /// The story of the open article, by its number.
    #[must_use]
    pub fn story(&self) -> Option<usize> {
        let article = self.panes.read.article?;
        self.library
            .stories
            .iter()
            .position(|(_, all)| all.contains(&article))
    }

    /// The articles of the scope, by their place in the library: a story's the most central first, all as the
    /// front page shows them.
    #[must_use]
    pub fn scoped(&self) -> Vec<usize> {
        match self.scope() {
            Scope::Article => self.panes.read.article.into_iter().collect(),
            Scope::All => self.panes.front.order.clone(),
            Scope::Set => self
                .view
                .set
                .as_ref()
                .map_or_else(Vec::new, |set| set.articles.clone()),
            Scope::Story => {
                let story = self.story().and_then(|n| self.library.stories.get(n));
                story.map_or_else(Vec::new, |(_, articles)| articles.clone())
            }
        }
    }

    /// Of what a list tells, and where its key leads: "this story, 3 articles  (s: all open articles)".
    #[must_use]
    pub fn scope_words(&self) -> String {
        let set = self.view.set.as_ref().map_or("", |set| &set.words);
        let name = |scope| match scope {
            Scope::Article => "this article",
            Scope::Story => "this story",
            Scope::All => "all open articles",
            Scope::Set => set,
        };
        let here = match self.scope() {
            scope @ (Scope::Story | Scope::Set) => {
                let n = self.scoped().len();
                format!("{}, {n} article{}", name(scope), if n == 1 { "" } else { "s" })
            }
            other => name(other).to_owned(),
        };
        let next = self.next_scope();
        let key = self.keys.map.keys_of("list.scope").into_iter().next();
        match key {
            Some(key) if next != self.scope() => format!("{here}  ({key}: {})", name(next)),
            _ => here,
        }
    }

    /// The headline of the story of the open article.
    #[must_use]
    pub fn story_title(&self) -> Option<String> {
        let (title, articles) = self.library.stories.get(self.story()?)?;
        let mut entries = articles.iter().filter_map(|&i| self.library.get(i));
        let titled = entries.clone().any(|e| e.article().title.is_some());
        // first words are cut between words, as everywhere
        let first = entries.next().filter(|_| !titled);
        Some(first.map_or_else(|| flat(title), super::library::Entry::title))
    }
}
