//! Numbers and words as few bytes.
//!
//! Plain values come in, bytes go out, and come back the same. Numbers are written seven bits a byte (LEB128).
//! It refuses bytes that are cut off or make no sense: reading them gives nothing, never a panic.

use std::borrow::Cow;

use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate};

use super::pieces;
pub(super) use super::stream::{Reader, Writer};
use crate::calendar::DayRange;
use crate::text::Span;

/// Something that is written as bytes and read back the same.
pub(super) trait Code: Sized {
    /// Writes it.
    fn put(&self, out: &mut Writer<'_>);
    /// Reads it.
    fn take(from: &mut Reader<'_>) -> Option<Self>;
}

impl Code for u64 {
    fn put(&self, out: &mut Writer<'_>) {
        let mut rest = *self;
        while rest >= 0x80 {
            out.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        out.push(rest as u8);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let &[byte] = from.take(1)? else { return None };
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }
}

/// Small numbers of either sign are few bytes: 0, -1, 1, -2, 2 … (zigzag).
impl Code for i64 {
    fn put(&self, out: &mut Writer<'_>) {
        ((*self << 1) ^ (*self >> 63)).cast_unsigned().put(out);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let value = u64::take(from)?;
        Some((value >> 1).cast_signed() ^ -((value & 1).cast_signed()))
    }
}

impl Code for usize {
    fn put(&self, out: &mut Writer<'_>) {
        (*self as u64).put(out);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        usize::try_from(u64::take(from)?).ok()
    }
}

impl Code for u32 {
    fn put(&self, out: &mut Writer<'_>) {
        u64::from(*self).put(out);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        u32::try_from(u64::take(from)?).ok()
    }
}

impl Code for bool {
    fn put(&self, out: &mut Writer<'_>) {
        out.choice(usize::from(*self), 2);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        match from.choice(2)? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

/// Its four bytes; packed, one that was written before by its number.
impl Code for f32 {
    fn put(&self, out: &mut Writer<'_>) {
        match out.again(self.to_bits()) {
            Some(number) => number.put(out),
            None => out.extend(&self.to_le_bytes()),
        }
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        if from.is_packed() && bool::take(from)? {
            let number = usize::take(from)?;
            return from.number(number).map(Self::from_bits);
        }
        let value = Self::from_le_bytes(from.take(4)?.try_into().ok()?);
        from.met(value.to_bits());
        Some(value)
    }
}

impl Code for char {
    fn put(&self, out: &mut Writer<'_>) {
        u32::from(*self).put(out);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        char::from_u32(u32::take(from)?)
    }
}

/// Twice its length and its bytes; where it was written before, twice its number and one. Packed it is cut where a reason
/// is put together ("23 June → 23 Jun 2026: given in full"), and each piece is told by its number, by its place in the
/// text, or by its letters.
impl Code for String {
    fn put(&self, out: &mut Writer<'_>) {
        if !out.is_packed() {
            match out.number_of(self) {
                Some(number) => (number * 2 + 1).put(out),
                None => {
                    (self.len() * 2).put(out);
                    out.extend(self.as_bytes());
                }
            }
            return;
        }
        let mut pieces = pieces::cut(self).peekable();
        while let Some(piece) = pieces.next() {
            pieces::put(piece, out);
            pieces.peek().is_some().put(out);
        }
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        if !from.is_packed() {
            let n = usize::take(from)?;
            if n % 2 == 1 {
                return from.words(n / 2).map(Cow::into_owned);
            }
            let words = std::str::from_utf8(from.take(n / 2)?).ok()?;
            from.read(Cow::Borrowed(words));
            return Some(words.to_owned());
        }
        let mut whole = Self::new();
        loop {
            whole.push_str(&pieces::take(from)?);
            if !bool::take(from)? {
                return Some(whole);
            }
        }
    }
}

impl<T: Code> Code for Option<T> {
    fn put(&self, out: &mut Writer<'_>) {
        self.is_some().put(out);
        if let Some(value) = self {
            value.put(out);
        }
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        if bool::take(from)? {
            T::take(from).map(Some)
        } else {
            Some(None)
        }
    }
}

impl<T: Code> Code for Vec<T> {
    fn put(&self, out: &mut Writer<'_>) {
        self.len().put(out);
        for value in self {
            value.put(out);
        }
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let n = usize::take(from)?;
        // a number that the bytes cannot hold is no reason to ask for memory
        let mut all = Vec::with_capacity(n.min(from.left()));
        for _ in 0..n {
            all.push(T::take(from)?);
        }
        Some(all)
    }
}

/// Its start by its distance from the end of the span before, and its length: two or three bytes.
impl Code for Span {
    fn put(&self, out: &mut Writer<'_>) {
        let (start, end) = (self.start() as i64, self.end() as i64);
        (start - i64::from(out.at)).put(out);
        (end - start).cast_unsigned().put(out);
        out.at = u32::try_from(end).unwrap_or_default();
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let start = i64::from(from.at).checked_add(i64::take(from)?)?;
        let end = start.checked_add_unsigned(u64::take(from)?)?;
        let span = Self::kept(u32::try_from(start).ok()?, u32::try_from(end).ok()?)?;
        from.at = u32::try_from(end).ok()?;
        Some(span)
    }
}

/// Days since 1 January 2000.
impl Code for NaiveDate {
    fn put(&self, out: &mut Writer<'_>) {
        i64::from(self.num_days_from_ce() - EPOCH).put(out);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let days = i32::try_from(i64::take(from)?).ok()?;
        Self::from_num_days_from_ce_opt(days.checked_add(EPOCH)?)
    }
}

const EPOCH: i32 = 730_120;

impl Code for DayRange {
    fn put(&self, out: &mut Writer<'_>) {
        self.first().put(out);
        (self.last() - self.first()).num_days().put(out);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let first = NaiveDate::take(from)?;
        let more = chrono::TimeDelta::try_days(i64::take(from)?)?;
        Self::new(first, first.checked_add_signed(more)?)
    }
}

impl Code for DateTime<FixedOffset> {
    fn put(&self, out: &mut Writer<'_>) {
        self.timestamp().put(out);
        self.timestamp_subsec_nanos().put(out);
        i64::from(self.offset().local_minus_utc()).put(out);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let at = DateTime::from_timestamp(i64::take(from)?, u32::take(from)?)?;
        let offset = FixedOffset::east_opt(i32::try_from(i64::take(from)?).ok()?)?;
        Some(at.with_timezone(&offset))
    }
}

impl<T: Code> Code for Box<T> {
    fn put(&self, out: &mut Writer<'_>) {
        (**self).put(out);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        T::take(from).map(Self::new)
    }
}

/// A structure field by field, in the order written here. A field that the type gets and this list has not is
/// an error of the compiler.
macro_rules! fields {
    ($($type:ident { $($field:ident),* $(,)? })*) => {$(
        impl Code for $type {
            fn put(&self, out: &mut Writer<'_>) {
                let Self { $($field),* } = self;
                $($field.put(out);)*
            }

            fn take(from: &mut Reader<'_>) -> Option<Self> {
                $(let $field = Code::take(from)?;)*
                Some(Self { $($field),* })
            }
        }
    )*};
}

/// Plain variants, each by its number in the order written here.
macro_rules! variants {
    ($($type:ident { $($variant:ident),* $(,)? })*) => {$(
        impl Code for $type {
            fn put(&self, out: &mut Writer<'_>) {
                let all = [$(Self::$variant),*];
                // written out, so that a variant that is missing above is an error of the compiler
                match self { $(Self::$variant => {})* }
                let number = all.iter().position(|v| v == self).unwrap_or_default();
                out.choice(number, all.len());
            }

            fn take(from: &mut Reader<'_>) -> Option<Self> {
                let all = [$(Self::$variant),*];
                all.get(from.choice(all.len())?).copied()
            }
        }
    )*};
}

pub(super) use {fields, variants};
