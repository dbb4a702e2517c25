//! The rows of an article at one width, wrapped on demand.
//!
//! An article and a width come in; the row that holds a byte, and its neighbours, go out. It refuses to wrap a
//! piece that nobody looks at.

use crate::app::library::Entry;
use crate::article::{ArticleId, BlockKind, Revision};
use crate::text::Span;
use crate::text::wrap::{Breaks, wrap};

/// A longer block is wrapped in pieces of about this many bytes, cut between sentences, so that a book of one
/// paragraph opens as fast as a news item.
const PIECE: usize = 8 << 10;

/// A place in the wrapped text: a piece, and a row of it.
pub type At = (usize, usize);

/// A block, or a part of a long one, that is wrapped at once.
#[derive(Debug, Clone, Copy)]
pub struct Piece {
    /// Index of the block.
    pub block: usize,
    span: Span,
    /// It opens its block.
    pub first: bool,
    /// A blank row stands after it.
    gap: usize,
}

/// The article's rows at one width, made on demand.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    /// What the rows were made of: article, revision, width in cells.
    pub key: Option<(ArticleId, Revision, usize)>,
    /// In the order of the text.
    pub pieces: Vec<Piece>,
    wrapped: Vec<Option<Box<[Span]>>>,
}

impl Rows {
    pub fn of(entry: &Entry, key: (ArticleId, Revision, usize), gap: usize) -> Self {
        let mut pieces = Vec::new();
        let sentences = &entry.analysis().sentences;
        let text = entry.text();
        for (block, b) in entry.article().blocks.iter().enumerate() {
            let mut start = b.span.start();
            let next = entry.article().blocks.get(block + 1).map(|b| b.kind);
            // the items of a list stand close
            let close = next.is_none() || b.kind == BlockKind::Item && next == Some(BlockKind::Item);
            while b.span.end() - start > 2 * PIECE {
                let next = sentences.partition_point(|s| s.span.start() < start + PIECE);
                let cut = sentences.get(next).map_or(b.span.end(), |s| s.span.start());
                let cut = if cut > start + 2 * PIECE {
                    text.floor_char_boundary(start + PIECE)
                } else {
                    cut
                };
                if cut >= b.span.end() {
                    break;
                }
                let span = Span::snap(text, start, cut);
                pieces.push(Piece {
                    block,
                    span,
                    first: start == b.span.start(),
                    gap: 0,
                });
                start = cut;
            }
            let span = Span::snap(text, start, b.span.end());
            pieces.push(Piece {
                block,
                span,
                first: start == b.span.start(),
                gap: if close { 0 } else { gap },
            });
        }
        let wrapped = vec![None; pieces.len()];
        Self {
            key: Some(key),
            pieces,
            wrapped,
        }
    }

    pub fn wrap(&mut self, entry: &Entry, piece: usize) -> &[Span] {
        let cols = self.key.map_or(66, |k| k.2);
        let (Some(p), Some(slot)) = (self.pieces.get(piece), self.wrapped.get_mut(piece)) else {
            return &[];
        };
        slot.get_or_insert_with(|| {
            let kind = entry.article().blocks.get(p.block).map(|b| b.kind);
            let breaks = match kind {
                Some(BlockKind::Code | BlockKind::Table) => Breaks::Keep,
                _ => Breaks::Flow,
            };
            wrap(entry.text(), p.span, cols, breaks).into_boxed_slice()
        })
    }

    /// Rows of a piece, the blank ones after it counted.
    pub fn len(&mut self, entry: &Entry, piece: usize) -> usize {
        let gap = self.pieces.get(piece).map_or(0, |p| p.gap);
        self.wrap(entry, piece).len() + gap
    }

    pub fn span(&mut self, entry: &Entry, at: At) -> Option<Span> {
        self.wrap(entry, at.0).get(at.1).copied()
    }

    pub fn after(&mut self, entry: &Entry, at: At) -> Option<At> {
        if at.1 + 1 < self.len(entry, at.0) {
            return Some((at.0, at.1 + 1));
        }
        (at.0 + 1..self.pieces.len()).find_map(|p| (self.len(entry, p) > 0).then_some((p, 0)))
    }

    pub fn before(&mut self, entry: &Entry, at: At) -> Option<At> {
        if at.1 > 0 {
            return Some((at.0, at.1 - 1));
        }
        (0..at.0).rev().find_map(|p| {
            let len = self.len(entry, p);
            (len > 0).then(|| (p, len - 1))
        })
    }

    pub fn text_after(&mut self, entry: &Entry, mut at: At) -> Option<At> {
        loop {
            at = self.after(entry, at)?;
            if self.span(entry, at).is_some_and(|s| !s.is_empty()) {
                return Some(at);
            }
        }
    }

    pub fn text_before(&mut self, entry: &Entry, mut at: At) -> Option<At> {
        loop {
            at = self.before(entry, at)?;
            if self.span(entry, at).is_some_and(|s| !s.is_empty()) {
                return Some(at);
            }
        }
    }

    /// The row that holds the byte `at`, or stands nearest before it.
    pub fn at(&mut self, entry: &Entry, at: usize) -> At {
        let piece = self
            .pieces
            .partition_point(|p| p.span.start() <= at)
            .saturating_sub(1);
        let rows = self.wrap(entry, piece);
        (piece, rows.partition_point(|r| r.start() <= at).saturating_sub(1))
    }
}
