//! The real binary in a real pseudo-terminal, with an emulator on the other side that knows what the screen shows.

use std::fs::File;
use std::io::{Read, Write};
use std::num::NonZero;
use std::os::fd::AsFd;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, Signal};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Termios, Winsize, tcgetattr, tcsetwinsize};

/// The longest anything may take on a busy machine before a test gives up.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long the screen must stand still to count as drawn.
const STILL: Duration = Duration::from_millis(120);

/// A program running in a terminal of its own.
pub(crate) struct Terminal {
    child: Child,
    master: Option<File>,
    slave: File,
    screen: vt100::Parser,
    /// Everything the program has written.
    pub(crate) written: Vec<u8>,
}

impl Terminal {
    /// Starts `kiwi` with `arguments` and its home in `home`, at `columns` × `rows`.
    pub(crate) fn kiwi(home: &Path, arguments: &[&str], columns: u16, rows: u16) -> Self {
        Self::program(home, &[&[env!("CARGO_BIN_EXE_kiwi")], arguments].concat(), columns, rows)
    }

    /// Starts a program with its arguments.
    pub(crate) fn program(home: &Path, program: &[&str], columns: u16, rows: u16) -> Self {
        let mut command = Command::new("setsid");
        command
            .arg("--ctty")
            .args(program)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", home)
            .env("TMPDIR", home)
            .env("TERM", "xterm-256color")
            .env("COLORTERM", "truecolor")
            .env("LANG", "C.UTF-8")
            .env("TZ", "UTC");
        Self::spawn(command, columns, rows)
    }

    /// Starts the ignored test `name` of this test program, for what the real binary never does.
    pub(crate) fn this_test(home: &Path, name: &str, columns: u16, rows: u16) -> Self {
        let mut command = Command::new("setsid");
        command
            .arg("--ctty")
            .arg(std::env::current_exe().expect("this program"))
            .args(["--ignored", "--exact", "--nocapture", name])
            .env_clear()
            .env("HOME", home)
            .env("TERM", "xterm-256color")
            .env("RUST_BACKTRACE", "0");
        Self::spawn(command, columns, rows)
    }

    /// Starts a shell with job control, for what needs one.
    pub(crate) fn shell(home: &Path, columns: u16, rows: u16) -> Self {
        let mut command = Command::new("setsid");
        command
            .args(["--ctty", "bash", "--norc", "--noprofile", "-i"])
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", home)
            .env("TERM", "xterm-256color")
            .env("LANG", "C.UTF-8")
            .env("PS1", "ready$ ");
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
        let master = Some(File::from(master));
        Self { child, master, slave, screen: emulator(columns, rows), written: Vec::new() }
    }

    /// The terminal's settings as the kernel has them now.
    pub(crate) fn modes(&self) -> Termios {
        tcgetattr(self.slave.as_fd()).expect("the terminal's settings")
    }

    /// Types a text.
    pub(crate) fn type_keys(&mut self, keys: &str) {
        self.type_bytes(keys.as_bytes());
    }

    /// Types raw bytes, and reads along where the program is slow to take them.
    ///
    /// # Panics
    /// When the program does not take them.
    pub(crate) fn type_bytes(&mut self, bytes: &[u8]) {
        let end = Instant::now() + PATIENCE;
        for piece in bytes.chunks(256) {
            while !self.takes_more() {
                assert!(Instant::now() < end, "the program does not read; the screen shows:\n{}", self.text());
                self.read(STILL);
            }
            self.master.as_mut().expect("an open terminal").write_all(piece).expect("type");
        }
    }

    /// Whether there is room for what is typed.
    fn takes_more(&self) -> bool {
        let master = self.master.as_ref().expect("an open terminal");
        let mut ready = [PollFd::new(master, PollFlags::OUT)];
        poll(&mut ready, Some(&Timespec::default())).expect("poll") > 0
    }

    /// The processor time of all of the program's threads until now; the kernel counts in hundredths of a second.
    pub(crate) fn worked(&self) -> Duration {
        let stat = self.told("stat");
        // The name may hold spaces; what follows it does not.
        let (_, fields) = stat.rsplit_once(')').expect("a name in brackets");
        let ticks = fields.split_whitespace().skip(11).take(2).map(|ticks| ticks.parse::<u64>().expect("a number"));
        Duration::from_millis(ticks.sum::<u64>() * 10)
    }

    /// What the system says of the program, in this file of its.
    pub(crate) fn told(&self, file: &str) -> String {
        std::fs::read_to_string(format!("/proc/{}/{file}", self.pid().as_raw_nonzero())).expect("a running process")
    }

    /// How it ended, if it did.
    pub(crate) fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().expect("look at the program")
    }

    /// Types as people do: the next key when the program has read the one before.
    pub(crate) fn type_slowly(&mut self, text: &str) {
        for character in text.chars() {
            self.type_keys(character.encode_utf8(&mut [0; 4]));
            self.rest(Duration::from_millis(3));
            while rustix::io::ioctl_fionread(&self.slave).is_ok_and(|unread| unread > 0) {
                self.rest(Duration::from_millis(1));
            }
        }
    }

    /// Changes the terminal's size, which sends SIGWINCH.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        self.screen.screen_mut().set_size(cells(rows), cells(columns));
        tcsetwinsize(&self.slave, size(columns, rows)).expect("set the size");
    }

    /// Sends a signal to the program.
    pub(crate) fn signal(&self, signal: Signal) {
        rustix::process::kill_process(self.pid(), signal).expect("send a signal");
    }

    /// The program's process.
    pub(crate) fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }

    /// What the screen shows.
    pub(crate) fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// The screen itself: colours, cursor, alternate screen.
    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.screen.screen()
    }

    /// Waits until the screen shows `text` and stands still.
    ///
    /// # Panics
    /// With the screen, when it does not come.
    pub(crate) fn wait_for(&mut self, text: &str) {
        self.wait_until(&format!("{text:?}"), |screen| screen.contents().contains(text));
    }

    /// Waits until `condition` holds and the screen stands still.
    ///
    /// # Panics
    /// With the screen, when it does not come.
    pub(crate) fn wait_until(&mut self, what: &str, condition: impl Fn(&vt100::Screen) -> bool) {
        let end = Instant::now() + PATIENCE;
        loop {
            let quiet = !self.read(STILL);
            if quiet && condition(self.screen.screen()) {
                return;
            }
            assert!(Instant::now() < end, "waited for {what}; the screen shows:\n{}", self.text());
        }
    }

    /// Waits until `condition` holds, but not beyond `end`; whether it does.
    pub(crate) fn wait_until_or(&mut self, end: Instant, condition: impl Fn(&vt100::Screen) -> bool) -> bool {
        while !condition(self.screen.screen()) {
            let Some(left) = end.checked_duration_since(Instant::now()) else { return false };
            self.read(left.min(STILL));
        }
        true
    }

    /// Waits for the next thing that is written, and until nothing follows for a moment: when the first and the last of it came.
    pub(crate) fn burst(&mut self) -> (Instant, Instant) {
        assert!(self.read(PATIENCE), "nothing is written; the screen shows:\n{}", self.text());
        let first = Instant::now();
        let mut last = first;
        while self.read(STILL) {
            last = Instant::now();
        }
        (first, last)
    }

    /// Waits for the program's end and reads what it still wrote.
    ///
    /// # Panics
    /// When it does not end.
    pub(crate) fn wait_for_exit(&mut self) -> ExitStatus {
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

    /// Lets time pass, reading along.
    pub(crate) fn rest(&mut self, time: Duration) {
        let end = Instant::now() + time;
        while let Some(left) = end.checked_duration_since(Instant::now()) {
            self.read(left);
        }
    }

    /// Closes the terminal's window, so to speak.
    pub(crate) fn hang_up(&mut self) {
        self.master = None;
    }

    /// Reads what comes within `patience`; `false` when nothing does.
    fn read(&mut self, patience: Duration) -> bool {
        let Some(master) = &mut self.master else {
            std::thread::sleep(patience);
            return false;
        };
        let patience = Timespec::try_from(patience).expect("a short time");
        let mut ready = [PollFd::new(&*master, PollFlags::IN)];
        if poll(&mut ready, Some(&patience)).expect("poll") == 0 {
            return false;
        }
        let mut buffer = [0; 8192];
        // Once the program's side is closed, reading fails: that is the end of what it wrote.
        let count = master.read(&mut buffer).unwrap_or(0);
        self.screen.process(&buffer[..count]);
        self.written.extend_from_slice(&buffer[..count]);
        count > 0
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

fn emulator(columns: u16, rows: u16) -> vt100::Parser {
    vt100::Parser::new(cells(rows), cells(columns), 0)
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).expect("a terminal has rows and columns")
}
