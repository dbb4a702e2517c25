//! One request: every status, every limit, every trick of a server.

use std::io::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use dateline::work::net::{Address, Answer, Fetched, Fetcher, Limits, Request, Settings, Why};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::server::{Server, reply, wait_for_end};

pub fn fetcher() -> Fetcher {
    Fetcher::new(Settings {
        pause: Duration::ZERO,
        proxy: false,
        ..Settings::default()
    })
}

fn typed(url: &str) -> Request {
    Request::typed(Address::parse(url).unwrap())
}

fn get(url: &str) -> Result<Fetched, Why> {
    match fetcher().fetch(typed(url)) {
        Ok(Answer::Fresh(fetched)) => Ok(*fetched),
        Ok(Answer::Unchanged { .. }) => panic!("nothing was here before"),
        Err(fault) => Err(fault.why),
    }
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut out = GzEncoder::new(Vec::new(), Compression::best());
    out.write_all(bytes).unwrap();
    out.finish().unwrap()
}

#[test]
fn every_status_has_its_words() {
    let server = Server::start(|asked, stream| {
        let status = asked.path.trim_start_matches('/');
        reply(stream, &format!("{status} Any"), "", b"words");
    });
    for (status, says) in [
        (400, "answers with 400"),
        (401, "asks to log in"),
        (402, "payment"),
        (403, "refuses it (403)"),
        (404, "nothing is there"),
        (410, "gone for good"),
        (418, "answers with 418"),
        (429, "left alone (429)"),
        (451, "answers with 451"),
        (500, "trouble (500)"),
        (502, "trouble (502)"),
        (503, "left alone (503)"),
        (504, "trouble (504)"),
        (300, "answers with 300"),
        (305, "answers with 305"),
    ] {
        let fault = fetcher()
            .fetch(typed(&server.url(&format!("/{status}"))))
            .unwrap_err();
        let line = fault.to_string();
        assert!(line.contains(says), "{status}: {line}");
        assert!(
            line.starts_with("http://127.0.0.1:") && !line.contains('\n'),
            "{line}"
        );
        assert_eq!(fault.is_gone(), status == 410);
    }
    for status in [200, 203, 206] {
        assert_eq!(get(&server.url(&format!("/{status}"))).unwrap().bytes, b"words");
    }
    assert_eq!(get(&server.url("/204")).unwrap().bytes, b"");
}

#[test]
fn who_asks_says_so_and_asks_only_for_what_is_new() {
    let server = Server::start(|asked, stream| {
        if asked.header("if-none-match") == Some("\"v1\"")
            && asked.header("if-modified-since") == Some("Mon, 23 Nov 2026 08:00:00 GMT")
        {
            reply(stream, "304 Not Modified", "", b"");
        } else {
            let head = "Content-Type: Text/HTML; charset=\"ISO-8859-2\"\r\nETag: \"v1\"\r\n\
                        Last-Modified: Mon, 23 Nov 2026 08:00:00 GMT\r\n";
            reply(stream, "200 OK", head, b"words");
        }
    });
    let first = get(&server.url("/feed")).unwrap();
    assert_eq!(first.kind.as_deref(), Some("text/html"));
    assert_eq!(first.charset.as_deref(), Some("iso-8859-2"));
    let again = Request {
        etag: first.etag,
        last_modified: first.last_modified,
        ..typed(&server.url("/feed"))
    };
    assert_eq!(fetcher().fetch(again).unwrap(), Answer::Unchanged { moved: None });
    let asked = &server.asked()[0];
    assert!(asked.header("user-agent").unwrap().starts_with("dateline/"));
    assert_eq!(asked.header("accept-encoding"), Some("gzip"));
    assert!(asked.header("accept").unwrap().contains("application/rss+xml"));
    assert_eq!(asked.header("cookie"), None);
    assert_eq!(asked.header("referer"), None);
}

#[test]
fn packed_answers_are_unpacked_and_a_wrong_label_is_passed_over() {
    let words = "The ferry left. ".repeat(500);
    let body = packed(words.as_bytes());
    let server = Server::start(move |asked, stream| match asked.path.as_str() {
        "/packed" => reply(stream, "200 OK", "Content-Encoding: gzip\r\n", &body),
        "/plain" => reply(stream, "200 OK", "Content-Encoding: gzip\r\n", b"plain words"),
        "/half" => reply(
            stream,
            "200 OK",
            "Content-Encoding: gzip\r\n",
            &body[..body.len() / 2],
        ),
        _ => reply(
            stream,
            "200 OK",
            "Content-Encoding: gzip\r\n",
            &[&body[..20], &[0xff; 60]].concat(),
        ),
    });
    assert_eq!(get(&server.url("/packed")).unwrap().bytes, words.as_bytes());
    assert_eq!(get(&server.url("/plain")).unwrap().bytes, b"plain words");
    assert_eq!(get(&server.url("/half")), Err(Why::Cut));
    assert_eq!(get(&server.url("/garbled")), Err(Why::Garbled));
}

#[test]
fn bombs_and_floods_are_cut_off() {
    let bomb = packed(&vec![0; 12 << 20]);
    // letters in no order pack to two thirds
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let noise = std::iter::repeat_with(|| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        b' ' + (seed >> 58) as u8
    });
    let large = packed(&noise.take(17_000_000).collect::<Vec<u8>>());
    let server = Server::start(move |asked, stream| match asked.path.as_str() {
        "/bomb" => reply(stream, "200 OK", "Content-Encoding: gzip\r\n", &bomb),
        "/large" => reply(stream, "200 OK", "Content-Encoding: gzip\r\n", &large),
        "/announced" => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\n<rss>");
            wait_for_end(stream);
        }
        _ => {
            // a hundred megabytes without a word on how many
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<rss><channel>");
            let item = "<item><title>A wall</title></item>".repeat(3000);
            for _ in 0..1000 {
                if stream.write_all(item.as_bytes()).is_err() {
                    return;
                }
            }
        }
    });
    assert_eq!(get(&server.url("/bomb")), Err(Why::Bomb(100)));
    assert_eq!(get(&server.url("/large")), Err(Why::TooLarge(16 << 20)));
    assert_eq!(get(&server.url("/announced")), Err(Why::TooLarge(16 << 20)));
    assert_eq!(get(&server.url("/flood")), Err(Why::TooLarge(16 << 20)));
}

#[test]
fn slow_and_broken_connections_end() {
    let server = Server::start(|asked, stream| match asked.path.as_str() {
        "/drip" => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            // as slow as it must be for the limit to come first
            while stream.write_all(b".").is_ok() {
                std::thread::sleep(Duration::from_millis(20));
            }
        }
        "/silent" => wait_for_end(stream),
        "/cut" => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf");
        }
        "/cut-chunk" => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n100\r\nhalf");
        }
        "/no-head" => {}
        _ => {
            let _ = stream.write_all(b"SSH-2.0-OpenSSH_9.9\r\n");
        }
    });
    let limits = Limits {
        time: Duration::from_millis(400),
        ..Limits::default()
    };
    let hasty = Fetcher::new(Settings {
        pause: Duration::ZERO,
        proxy: false,
        limits,
        ..Settings::default()
    });
    for path in ["/drip", "/silent"] {
        let fault = hasty.fetch(typed(&server.url(path))).unwrap_err();
        assert_eq!(fault.why, Why::Slow(limits.time), "{path}");
    }
    for path in ["/cut", "/cut-chunk", "/no-head"] {
        assert_eq!(get(&server.url(path)), Err(Why::Cut), "{path}");
    }
    let line = format!("{}", get(&server.url("/ssh")).unwrap_err());
    assert!(line.contains("is no web server"), "{line}");
    let closed = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().port()
    };
    assert_eq!(get(&format!("http://127.0.0.1:{closed}/")), Err(Why::Refused));
    // a server that speaks plainly where encryption was asked for
    let tls = get(&server.url("/").replace("http:", "https:")).unwrap_err();
    assert!(
        matches!(tls, Why::Tls(_) | Why::Cut | Why::NoWeb | Why::Other(_)),
        "{tls:?}"
    );
}

#[test]
fn redirects_are_followed_to_where_they_may_lead() {
    let other = Server::with(vec![("/secret", "text/plain", "secret".to_owned())]);
    let secret = other.url("/secret");
    let server = Server::start(move |asked, stream| {
        let to = |status: &str, to: &str, stream: &mut _| {
            reply(stream, status, &format!("Location: {to}\r\n"), b"");
        };
        match asked.path.as_str() {
            "/old" => to("301 Moved", "/older", stream),
            "/older" => to("308 Moved", "new?a=b", stream),
            "/once" => to("302 Found", "/old", stream),
            "/mixed" => to("301 Moved", "/once", stream),
            "/new?a=b" => reply(stream, "200 OK", "", b"words"),
            "/circle" => to("302 Found", "/circle2", stream),
            "/circle2" => to("302 Found", "/circle", stream),
            "/file" => to("302 Found", "file:///etc/passwd", stream),
            "/script" => to("302 Found", "javascript:alert(1)", stream),
            "/loopback" => to("301 Moved", &secret, stream),
            "/localhost" => to("302 Found", "http://localhost:1/", stream),
            "/link-local" => to("302 Found", "http://169.254.169.254/latest/", stream),
            "/decimal" => to("302 Found", "http://2130706433/", stream),
            "/nowhere" => reply(stream, "302 Found", "", b""),
            path => {
                let n: usize = path.trim_start_matches('/').parse().unwrap();
                to("307 Temporary", &format!("/{}", n + 1), stream);
            }
        }
    });
    let moved = |path: &str| {
        let fetched = get(&server.url(path)).unwrap();
        assert_eq!(fetched.bytes, b"words");
        assert_eq!(fetched.address.shown(), server.url("/new?a=b"));
        fetched.moved.map(|m| m.shown())
    };
    assert_eq!(moved("/old"), Some(server.url("/new?a=b")));
    assert_eq!(moved("/once"), None, "what begins for now is for now");
    assert_eq!(moved("/mixed"), Some(server.url("/once")));
    assert_eq!(get(&server.url("/circle")), Err(Why::Circle));
    assert_eq!(get(&server.url("/1")), Err(Why::TooMany(5)));
    assert_eq!(server.paths().iter().filter(|p| p.as_str() == "/7").count(), 0);
    assert_eq!(get(&server.url("/file")), Err(Why::Scheme("file".into())));
    assert_eq!(get(&server.url("/script")), Err(Why::Scheme("javascript".into())));
    assert_eq!(get(&server.url("/nowhere")), Err(Why::Status(302)));
    for path in ["/loopback", "/localhost", "/link-local", "/decimal"] {
        let why = get(&server.url(path)).unwrap_err();
        assert!(matches!(why, Why::Private(_)), "{path}: {why:?}");
    }
    assert!(other.asked().is_empty(), "nobody knocked there");
}

#[test]
fn what_a_feed_names_reaches_no_private_address() {
    let server = Server::with(vec![("/a", "text/plain", "words".to_owned())]);
    let public = typed("https://port.example/feed");
    let inside = Address::parse(&server.url("/a")).unwrap();
    let why = fetcher().fetch(Request::found(&inside, &public)).unwrap_err().why;
    assert!(matches!(why, Why::Private(_)), "{why:?}");
    assert!(server.asked().is_empty());
    // the reader has named that host: then it is his to read
    let named = typed(&server.url("/feed"));
    assert!(fetcher().fetch(Request::found(&inside, &named)).is_ok());
}

#[test]
fn user_and_password_go_to_their_host_alone_and_into_no_message() {
    let server = Server::start(|asked, stream| match asked.path.as_str() {
        "/moved" => reply(stream, "301 Moved", "Location: /feed\r\n", b""),
        "/away" => reply(
            stream,
            "302 Found",
            "Location: http://user:pw@127.0.0.1:9/\r\n",
            b"",
        ),
        _ if asked.header("authorization") == Some("Basic YW5uOnNlY3JldA==") => {
            reply(stream, "200 OK", "", b"words");
        }
        _ => reply(stream, "401 Unauthorized", "", b""),
    });
    let with = |path: &str| server.url(path).replace("http://", "http://ann:secret@");
    let fetched = get(&with("/moved")).unwrap();
    assert!(!format!("{fetched:?}").contains("secret"));
    let fault = fetcher().fetch(typed(&with("/away"))).unwrap_err();
    assert!(matches!(fault.why, Why::Private(_)));
    assert!(!format!("{fault} {fault:?}").contains("secret"));
    assert_eq!(get(&server.url("/feed")), Err(Why::Status(401)));
}

#[test]
fn switched_off_no_socket_is_opened() {
    let server = Server::with(vec![("/a", "text/plain", "words".to_owned())]);
    let off = Fetcher::new(Settings {
        off: Some("--offline"),
        ..Settings::default()
    });
    let fault = off.fetch(typed(&server.url("/a"))).unwrap_err();
    assert_eq!(fault.why, Why::Off("--offline"));
    assert!(fault.to_string().contains("--offline"));
    assert!(server.asked().is_empty());
}

#[test]
fn one_thing_at_a_time_from_a_host_many_hosts_at_once() {
    // counted up to the answer: once that is sent, the next question may come
    let most = Arc::new(AtomicUsize::new(0));
    let slow = || {
        let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::clone(&most));
        Server::start(move |asked, stream| {
            most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            std::thread::sleep(Duration::from_millis(5));
            now.fetch_sub(1, Ordering::SeqCst);
            reply(stream, "200 OK", "", asked.path.as_bytes());
        })
    };
    let servers = [slow(), slow(), slow()];
    let fetcher = fetcher();
    let (sender, answers) = mpsc::channel();
    for n in 0..8 {
        for server in &servers {
            let sender = sender.clone();
            fetcher.ask(typed(&server.url(&format!("/{n}"))), move |answer| {
                sender.send(answer.is_ok()).unwrap();
            });
        }
    }
    drop(sender);
    assert_eq!(answers.iter().filter(|ok| *ok).count(), 24);
    for server in &servers {
        let in_order: Vec<String> = (0..8).map(|n| format!("/{n}")).collect();
        assert_eq!(server.paths(), in_order);
    }
    assert_eq!(most.load(Ordering::SeqCst), 1);
}

#[test]
fn a_host_that_asks_to_be_left_alone_is() {
    let server = Server::start(|_, stream| reply(stream, "429 Too Many", "Retry-After: 300\r\n", b""));
    let fetcher = fetcher();
    let first = fetcher.fetch(typed(&server.url("/a"))).unwrap_err();
    assert_eq!(first.wait(), Some(Duration::from_secs(300)));
    assert!(first.to_string().contains("5 min"), "{first}");
    let second = fetcher.fetch(typed(&server.url("/b"))).unwrap_err();
    assert!(matches!(second.why, Why::HostWaits(429, left) if left > Duration::from_secs(200)));
    assert_eq!(server.paths(), ["/a"], "asked once");
}

#[test]
fn a_call_that_panics_costs_nobody_else() {
    let server = Server::with(vec![("/a", "text/plain", "words".to_owned())]);
    let fetcher = Fetcher::new(Settings {
        hosts: 1,
        pause: Duration::ZERO,
        proxy: false,
        ..Settings::default()
    });
    fetcher.ask(typed(&server.url("/a")), |_| panic!("on purpose"));
    assert!(fetcher.fetch(typed(&server.url("/a"))).is_ok());
}

#[test]
fn what_nobody_wants_any_more_is_not_asked() {
    let server = Server::with(vec![("/page", "text/html", String::new())]);
    let address = Address::parse(&server.url("/page")).unwrap();
    let (sender, answers) = std::sync::mpsc::channel();
    let fetcher = fetcher();
    for wanted in [false, true] {
        let sender = sender.clone();
        let wanted = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(wanted));
        fetcher.ask_while(wanted, Request::typed(address.clone()), move |answer| {
            sender.send(answer.map(drop).map_err(|fault| fault.why)).unwrap();
        });
        let answer = answers.recv().unwrap();
        assert_eq!(answer.is_ok(), !server.asked().is_empty(), "{answer:?}");
        assert!(answer.is_ok() || answer == Err(Why::Unwanted));
    }
    assert_eq!(server.asked().len(), 1);
}

#[test]
fn what_is_looked_for_now_goes_before_pages_that_wait() {
    let all_asked = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&all_asked);
    let server = Server::start(move |asked, stream| {
        // the first page keeps its host busy until everything else is asked for
        while asked.path == "/a" && seen.load(Ordering::SeqCst) == 0 {
            std::thread::sleep(Duration::from_millis(5));
        }
        reply(stream, "200 OK", "", b"");
    });
    let fetcher = fetcher();
    let typed = |path: &str| Request::typed(Address::parse(&server.url(path)).unwrap());
    let (sender, answers) = mpsc::channel();
    let ask = |request: Request| {
        let sender = sender.clone();
        fetcher.ask(request, move |answer| sender.send(answer.is_ok()).unwrap());
    };
    for path in ["/a", "/b", "/c"] {
        let address = Address::parse(&server.url(path)).unwrap();
        ask(Request::found(&address, &typed("/a")));
    }
    ask(typed("/now"));
    all_asked.store(1, Ordering::SeqCst);
    for _ in 0..4 {
        assert!(answers.recv().unwrap());
    }
    let order = server.paths();
    let place = |path: &str| order.iter().position(|p| p == path);
    assert!(
        place("/now") < place("/b") && place("/b") < place("/c"),
        "{order:?}"
    );
}
