//! The bytes of an answer, within limits.
//!
//! A stream comes in, unpacked bytes go out. It refuses what is too much, by size or by how it grows, and
//! stops reading at that byte; a label that says "packed" of what is not is passed over.

use std::io::{self, BufRead as _, BufReader, Read};

use flate2::bufread::MultiGzDecoder;

use super::{Limits, Why};

/// Bytes up to which an answer may grow at any ratio.
const FREE: u64 = 1 << 20;

/// Reads to the end. `packed` is what the server says.
///
/// # Errors
/// [`Why`]: too large, a bomb, broken off.
pub(super) fn read(from: impl Read, packed: bool, limits: &Limits) -> Result<Vec<u8>, Why> {
    let mut raw = BufReader::with_capacity(32 << 10, Counted { from, taken: 0 });
    let magic = raw.fill_buf().map_err(|fault| broken(&fault))?;
    if packed && magic.starts_with(b"\x1f\x8b") {
        unpack(raw, limits)
    } else {
        let mut bytes = Vec::new();
        let most = limits.bytes as u64 + 1;
        raw.take(most)
            .read_to_end(&mut bytes)
            .map_err(|fault| broken(&fault))?;
        if bytes.len() > limits.bytes {
            return Err(Why::TooLarge(limits.bytes));
        }
        Ok(bytes)
    }
}

fn unpack<R: Read>(raw: BufReader<Counted<R>>, limits: &Limits) -> Result<Vec<u8>, Why> {
    let mut unpacked = MultiGzDecoder::new(raw);
    let mut bytes = Vec::new();
    let mut piece = vec![0; 32 << 10];
    loop {
        let n = unpacked.read(&mut piece).map_err(|fault| match fault.kind() {
            io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData => Why::Garbled,
            _ => broken(&fault),
        })?;
        if n == 0 {
            return Ok(bytes);
        }
        bytes.extend_from_slice(piece.get(..n).unwrap_or_default());
        if bytes.len() > limits.bytes {
            return Err(Why::TooLarge(limits.bytes));
        }
        let (out, taken) = (bytes.len() as u64, unpacked.get_ref().get_ref().taken);
        if out > FREE && out / limits.ratio > taken {
            return Err(Why::Bomb(limits.ratio));
        }
    }
}

/// A read that failed, as the client tells it.
pub(super) fn broken(fault: &io::Error) -> Why {
    match fault.get_ref().and_then(|f| f.downcast_ref::<ureq::Error>()) {
        Some(ureq::Error::Timeout(_)) => Why::Slow(std::time::Duration::ZERO),
        _ => match fault.kind() {
            io::ErrorKind::TimedOut => Why::Slow(std::time::Duration::ZERO),
            _ => Why::Cut,
        },
    }
}

struct Counted<R> {
    from: R,
    taken: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let n = self.from.read(into)?;
        self.taken += n as u64;
        Ok(n)
    }
}
