//! What is wrong with a certificate, in words.
//!
//! The refusal of the library comes in, a few words go out. It refuses to offer a way round: a certificate that is not
//! accepted is not accepted.

use std::io;
use std::time::Duration;

use chrono::{DateTime, Utc};
use rustls::CertificateError::{
    Expired, ExpiredContext, NotValidForName, NotValidForNameContext, NotValidYet, NotValidYetContext,
    Revoked, UnknownIssuer,
};

use super::Why;

/// What is wrong, as far as it came by way of the stream.
pub(super) fn why_of(fault: &io::Error) -> Why {
    let own = fault
        .get_ref()
        .and_then(|inner| inner.downcast_ref::<rustls::Error>());
    own.map_or_else(|| Why::Tls(fault.to_string()), why)
}

/// What is wrong: the certificate, or nobody speaks this language there.
pub(super) fn why(fault: &rustls::Error) -> Why {
    match fault {
        rustls::Error::InvalidMessage(_) => Why::NotTls,
        _ => Why::Tls(words(fault)),
    }
}

/// "it ended on 2002-01-01".
fn words(fault: &rustls::Error) -> String {
    let rustls::Error::InvalidCertificate(what) = fault else {
        return fault.to_string();
    };
    match what {
        Expired => "it has ended".to_owned(),
        ExpiredContext { not_after, .. } => format!("it ended on {}", day(not_after.as_secs())),
        NotValidYet => "it does not hold yet".to_owned(),
        NotValidYetContext { not_before, .. } => format!("it holds only from {}", day(not_before.as_secs())),
        NotValidForName | NotValidForNameContext { .. } => "it is of another host".to_owned(),
        UnknownIssuer => "nobody that is trusted has signed it".to_owned(),
        Revoked => "it was revoked".to_owned(),
        other => other.to_string(),
    }
}

/// The day of a moment, in seconds since 1970.
fn day(seconds: u64) -> String {
    let at = DateTime::<Utc>::UNIX_EPOCH
        .checked_add_signed(chrono::TimeDelta::from_std(Duration::from_secs(seconds)).unwrap_or_default());
    at.map_or_else(String::new, |at| at.format("%Y-%m-%d").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_words() {
        let of = |what| words(&rustls::Error::InvalidCertificate(what));
        assert_eq!(of(NotValidForName), "it is of another host");
        assert_eq!(of(Revoked), "it was revoked");
        assert_eq!(day(1_009_843_200), "2002-01-01");
        assert_eq!(why_of(&io::Error::other("words")), Why::Tls("words".to_owned()));
        let garbled = rustls::Error::InvalidMessage(rustls::InvalidMessage::InvalidContentType);
        assert_eq!(why_of(&io::Error::other(garbled)), Why::NotTls);
    }
}
