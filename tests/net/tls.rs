//! Certificates: none but a good one is accepted, and nothing is sent to who shows another.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use dateline::work::net::{Address, Request, Why};
use rcgen::{CertificateParams, KeyPair};
use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, Stream};

use super::client::fetcher;

/// Serves a page behind the certificate; what was asked before the client hung up.
fn serve(params: CertificateParams) -> (u16, Arc<AtomicUsize>, Arc<Mutex<String>>) {
    let key = KeyPair::generate().unwrap();
    let certificate = params.self_signed(&key).unwrap();
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key)
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let (tried, heard) = (Arc::new(AtomicUsize::new(0)), Arc::new(Mutex::new(String::new())));
    let (count, log) = (Arc::clone(&tried), Arc::clone(&heard));
    thread::spawn(move || {
        for tcp in listener.incoming() {
            let Ok(mut tcp) = tcp else { return };
            count.fetch_add(1, Ordering::SeqCst);
            let _ = tcp.set_read_timeout(Some(Duration::from_secs(5)));
            let mut tls = ServerConnection::new(Arc::clone(&config)).unwrap();
            let mut stream = Stream::new(&mut tls, &mut tcp);
            let mut bytes = [0; 1024];
            if let Ok(n) = stream.read(&mut bytes) {
                log.lock()
                    .unwrap()
                    .push_str(&String::from_utf8_lossy(&bytes[..n]));
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwords");
            }
        }
    });
    (port, tried, heard)
}

/// The line that is shown for it; nothing was asked, and it was tried once.
fn refused(host: &str, params: CertificateParams) -> String {
    let (port, tried, heard) = serve(params);
    let address = Address::parse(&format!("https://reader:secret@{host}:{port}/news")).unwrap();
    let fault = fetcher().fetch(Request::typed(address)).unwrap_err();
    assert!(matches!(fault.why, Why::Tls(_)), "{fault}");
    assert_eq!(tried.load(Ordering::SeqCst), 1, "no second try by another way");
    assert_eq!(*heard.lock().unwrap(), "", "no address, no password");
    let line = fault.to_string();
    assert!(!line.contains('\n') && !line.contains("secret"), "{line}");
    assert!(
        line.contains("its certificate is not accepted") && line.ends_with("nothing was read"),
        "{line}"
    );
    line
}

fn named(host: &str) -> CertificateParams {
    CertificateParams::new(vec![host.to_owned()]).unwrap()
}

#[test]
fn self_signed() {
    let line = refused("127.0.0.1", named("127.0.0.1"));
    assert!(line.contains("nobody that is trusted has signed it"), "{line}");
}

#[test]
fn of_another_host() {
    // the signature is looked at first: it is nobody's that is trusted either
    refused("localhost", named("port.example"));
}

#[test]
fn expired_and_not_yet_valid() {
    let mut old = named("127.0.0.1");
    old.not_before = rcgen::date_time_ymd(2001, 1, 1);
    old.not_after = rcgen::date_time_ymd(2002, 1, 1);
    let line = refused("127.0.0.1", old);
    assert!(line.contains("it ended on 2002-01-01"), "{line}");
    let mut early = named("127.0.0.1");
    early.not_before = rcgen::date_time_ymd(2999, 1, 1);
    early.not_after = rcgen::date_time_ymd(3000, 1, 1);
    let line = refused("127.0.0.1", early);
    assert!(line.contains("it holds only from 2999-01-01"), "{line}");
}

#[test]
fn a_server_without_encryption_is_no_fault_of_a_certificate() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let _ = stream.read(&mut [0; 4096]);
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        }
    });
    let address = Address::parse(&format!("https://127.0.0.1:{port}/feed")).unwrap();
    let fault = fetcher().fetch(Request::typed(address)).unwrap_err();
    assert_eq!(fault.why, Why::NotTls, "{fault}");
    assert!(fault.to_string().contains("does not speak https"), "{fault}");
}
