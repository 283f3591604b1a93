//! `cargo xtask serve`: builds the site and serves it as a static host would, with compression
//! and the headers of `_headers`. `cargo xtask host FOLDER` serves any folder as it is.

mod answer;

use crate::step::time;
use crate::trouble::Trouble;
use crate::{build, places, setup};
use answer::Site;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// `cargo xtask serve [--port N]`.
pub fn run(words: &[String]) -> Result<(), Trouble> {
    let start = Instant::now();
    let shop = setup::workshop(words)?;
    build::site(&shop)?;
    println!("Ready after {}.", time(start.elapsed()));
    host_folder(&places::dist(), port(words)?)
}

/// `cargo xtask host FOLDER [--port N]`: the folder as it is. Port 0 takes any free one.
pub fn host(words: &[String]) -> Result<(), Trouble> {
    let folder = words
        .first()
        .ok_or_else(|| Trouble::new("Which folder? cargo xtask host FOLDER [--port N]"))?;
    host_folder(Path::new(folder), port(words)?)
}

fn port(words: &[String]) -> Result<u16, Trouble> {
    let Some(at) = words.iter().position(|word| word == "--port") else {
        return Ok(8080);
    };
    words
        .get(at + 1)
        .and_then(|number| number.parse().ok())
        .ok_or_else(|| Trouble::new("--port needs a number from 0 to 65535."))
}

fn host_folder(folder: &Path, port: u16) -> Result<(), Trouble> {
    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|error| {
        Trouble::new(format!("Port {port} can't be used: {error}"))
            .remedy("stop what uses it, or choose another: --port 8081")
    })?;
    let address = listener
        .local_addr()
        .map_err(|error| Trouble::new(format!("The server has no address: {error}")))?;
    println!("Amends is at http://{address}  (Ctrl-C stops it)");
    let site = Arc::new(Site::open(folder));
    for connection in listener.incoming().flatten() {
        let site = Arc::clone(&site);
        // A connection that breaks off concerns only the browser that broke it off.
        std::thread::spawn(move || drop(talk(&connection, &site)));
    }
    Ok(())
}

/// Answers the requests of one connection, until the browser closes it or falls silent.
fn talk(connection: &TcpStream, site: &Site) -> std::io::Result<()> {
    connection.set_read_timeout(Some(Duration::from_secs(20)))?;
    connection.set_nodelay(true)?;
    let mut reader = BufReader::new(connection);
    loop {
        let mut head = Vec::new();
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line)? == 0 {
                return Ok(());
            }
            if line.trim().is_empty() {
                break;
            }
            head.push(line);
        }
        let mut writer = connection;
        writer.write_all(&site.answer(&head))?;
    }
}
