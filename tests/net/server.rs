//! A web server as small as the tests need it: on 127.0.0.1, one thread a connection, no manners.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// What a client asked.
#[derive(Debug, Clone)]
pub struct Asked {
    pub path: String,
    pub headers: Vec<(String, String)>,
}

impl Asked {
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name));
        found.map(|(_, v)| v.as_str())
    }
}

/// A server that answers until the test ends.
pub struct Server {
    pub port: u16,
    asked: Arc<Mutex<Vec<Asked>>>,
}

type Handler = dyn Fn(&Asked, &mut TcpStream) + Send + Sync;

impl Server {
    /// Answers every request by `handler`, then closes the connection.
    pub fn start(handler: impl Fn(&Asked, &mut TcpStream) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
        let handler: Arc<Handler> = Arc::new(handler);
        let log = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { return };
                let (handler, log) = (Arc::clone(&handler), Arc::clone(&log));
                thread::spawn(move || {
                    let Some(request) = read(&stream) else { return };
                    log.lock().unwrap().push(request.clone());
                    handler(&request, &mut stream);
                });
            }
        });
        Self { port, asked }
    }

    /// Answers with these, by path; 404 for the others.
    pub fn with(pages: Vec<(&'static str, &'static str, String)>) -> Self {
        Self::start(
            move |asked, stream| match pages.iter().find(|(path, _, _)| *path == asked.path) {
                Some((_, kind, body)) => reply(
                    stream,
                    "200 OK",
                    &format!("Content-Type: {kind}\r\n"),
                    body.as_bytes(),
                ),
                None => reply(stream, "404 Not Found", "", b"nothing here"),
            },
        )
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Everything that was asked so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    /// The paths that were asked for, in order.
    pub fn paths(&self) -> Vec<String> {
        self.asked().into_iter().map(|a| a.path).collect()
    }
}

/// The next request on a connection.
pub fn read(stream: &TcpStream) -> Option<Asked> {
    let mut lines = BufReader::new(stream);
    let mut first = String::new();
    lines.read_line(&mut first).ok()?;
    let path = first.split(' ').nth(1)?.to_owned();
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        lines.read_line(&mut line).ok()?;
        match line.trim().split_once(':') {
            Some((name, value)) => headers.push((name.trim().to_owned(), value.trim().to_owned())),
            None => return Some(Asked { path, headers }),
        }
    }
}

/// A whole answer. `headers` end with a line end each.
pub fn reply(stream: &mut TcpStream, status: &str, headers: &str, body: &[u8]) {
    let head = format!(
        "HTTP/1.1 {status}\r\n{headers}Content-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all(head.as_bytes());
    let _ = stream.write_all(body);
    let _ = stream.flush();
}

/// Waits until the client has gone; answers nothing more.
pub fn wait_for_end(stream: &mut TcpStream) {
    let mut rest = [0; 512];
    while stream.read(&mut rest).is_ok_and(|n| n > 0) {}
}
