//! The real binary in a real pseudo-terminal, with an emulator on the other side that knows what the screen shows.

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::AsFd;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Termios, Winsize, tcgetattr, tcsetwinsize};

/// The longest anything may take on a busy machine before a test gives up.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long the screen must stand still to count as drawn.
const STILL: Duration = Duration::from_millis(120);

/// A program running in a terminal of its own.
pub struct Terminal {
    child: Child,
    master: File,
    slave: File,
    bytes: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    /// Everything the program has written.
    pub written: Vec<u8>,
}

impl Terminal {
    /// Starts `kiwi` with `arguments` and its home in `home`, at `columns` × `rows`.
    pub fn kiwi(home: &Path, arguments: &[&str], columns: u16, rows: u16) -> Self {
        let mut command = Command::new("setsid");
        command
            .args(["--ctty", env!("CARGO_BIN_EXE_kiwi")])
            .args(arguments)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", home)
            .env("TERM", "xterm-256color")
            .env("COLORTERM", "truecolor")
            .env("LANG", "C.UTF-8")
            .env("TZ", "UTC");
        Self::spawn(command, columns, rows)
    }

    /// Starts `command`. It must make the terminal its controlling one, as `setsid --ctty` does: the standard library
    /// cannot without `unsafe`.
    fn spawn(mut command: Command, columns: u16, rows: u16) -> Self {
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC).expect("a pseudo-terminal");
        grantpt(&master).expect("grantpt");
        unlockpt(&master).expect("unlockpt");
        let name = ptsname(&master, Vec::new()).expect("ptsname").into_string().expect("a path in ASCII");
        let slave = File::options().read(true).write(true).open(name).expect("the terminal's other end");
        tcsetwinsize(&slave, size(columns, rows)).expect("set the size");
        let end = || Stdio::from(slave.try_clone().expect("duplicate a descriptor"));
        let child = command.stdin(end()).stdout(end()).stderr(end()).spawn().expect("start the program");
        let master = File::from(master);
        let mut reader = master.try_clone().expect("duplicate a descriptor");
        let (send, bytes) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 8192];
            while let Ok(count) = reader.read(&mut buffer) {
                if count == 0 || send.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self { child, master, slave, bytes, screen: vt100::Parser::new(rows, columns, 0), written: Vec::new() }
    }

    /// The terminal's settings as the kernel has them now.
    pub fn modes(&self) -> Termios {
        tcgetattr(self.slave.as_fd()).expect("the terminal's settings")
    }

    /// Types raw bytes.
    pub fn type_keys(&mut self, keys: &str) {
        self.master.write_all(keys.as_bytes()).expect("type");
    }

    /// Changes the terminal's size, which sends SIGWINCH.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.screen.screen_mut().set_size(rows, columns);
        tcsetwinsize(&self.slave, size(columns, rows)).expect("set the size");
    }

    /// Sends a signal to the program.
    pub fn signal(&self, signal: Signal) {
        rustix::process::kill_process(self.pid(), signal).expect("send a signal");
    }

    fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }

    /// What the screen shows.
    pub fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// The screen itself: colours, cursor, alternate screen.
    pub fn screen(&self) -> &vt100::Screen {
        self.screen.screen()
    }

    /// Waits until the screen shows `text` and stands still.
    ///
    /// # Panics
    /// With the screen, when it does not come.
    pub fn wait_for(&mut self, text: &str) {
        self.wait_until(&format!("{text:?}"), |screen| screen.contents().contains(text));
    }

    /// Waits until `condition` holds and the screen stands still.
    ///
    /// # Panics
    /// With the screen, when it does not come.
    pub fn wait_until(&mut self, what: &str, condition: impl Fn(&vt100::Screen) -> bool) {
        let end = Instant::now() + PATIENCE;
        loop {
            let quiet = !self.read(STILL);
            if quiet && condition(self.screen.screen()) {
                return;
            }
            assert!(Instant::now() < end, "waited for {what}; the screen shows:\n{}", self.text());
        }
    }

    /// Waits for the program's end and reads what it still wrote.
    ///
    /// # Panics
    /// When it does not end.
    pub fn wait_for_exit(&mut self) -> ExitStatus {
        let end = Instant::now() + PATIENCE;
        loop {
            self.read(Duration::from_millis(20));
            if let Some(status) = self.child.try_wait().expect("wait for the program") {
                while self.read(STILL) {}
                return status;
            }
            assert!(Instant::now() < end, "the program does not end; the screen shows:\n{}", self.text());
        }
    }

    /// Whether the kernel reports the program as stopped by a signal.
    pub fn is_stopped(&self) -> bool {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap_or_default();
        stat.rsplit(')').next().is_some_and(|rest| rest.trim_start().starts_with('T'))
    }

    /// Waits until the program is stopped (or, with `false`, runs again).
    ///
    /// # Panics
    /// When it does not come.
    pub fn wait_stopped(&mut self, stopped: bool) {
        let end = Instant::now() + PATIENCE;
        while self.is_stopped() != stopped {
            self.read(Duration::from_millis(20));
            assert!(Instant::now() < end, "the program is not {}", if stopped { "stopped" } else { "running" });
        }
        while self.read(STILL) {}
    }

    /// Reads what comes within `patience`; `false` when nothing does.
    fn read(&mut self, patience: Duration) -> bool {
        match self.bytes.recv_timeout(patience) {
            Ok(bytes) => {
                self.screen.process(&bytes);
                self.written.extend_from_slice(&bytes);
                true
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => false,
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn size(columns: u16, rows: u16) -> Winsize {
    Winsize { ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 }
}
