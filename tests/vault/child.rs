//! Other processes: this test binary, started again to play a part.

use std::fmt::Display;
use std::io::{BufRead, BufReader, Lines};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use crate::crashes;
use crate::disk;
#[cfg(target_os = "linux")]
use crate::{faults, power, shim};

const PART: &str = "KIWI_TEST_PART";
const ROOT: &str = "KIWI_TEST_ROOT";
const ARGUMENTS: [&str; 5] = ["--exact", "child::plays_its_part", "--ignored", "--nocapture", "--test-threads=1"];
const MARK: &str = "said: ";

/// What a process that plays a part runs. It is no test by itself.
#[test]
#[ignore = "played by the processes that other tests start"]
fn plays_its_part() {
    let (Ok(part), Ok(root)) = (std::env::var(PART), std::env::var(ROOT)) else {
        return;
    };
    let root = PathBuf::from(root);
    match part.as_str() {
        "hold" => crashes::hold(&root),
        "create" => crashes::create(&root),
        "change" => crashes::change(&root),
        "reencrypt" => crashes::reencrypt(&root),
        "open mask" => disk::work_with_an_open_mask(&root),
        "damaged" => crashes::look_at_damage(&root),
        #[cfg(target_os = "linux")]
        "faults" => faults::work(&root),
        "full disk" => disk::work_on_a_full_disk(&root),
        #[cfg(target_os = "linux")]
        "power found" => power::found(&root),
        #[cfg(target_os = "linux")]
        part if part.starts_with("power ") => power::work(&root, &part["power ".len()..]),
        other => panic!("no such part: {other}"),
    }
}

/// Tells the process that started this one.
pub(crate) fn say(word: impl Display) {
    println!("\n{MARK}{word}");
}

/// A process that plays a part; killed when dropped.
pub(crate) struct Actor {
    process: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Actor {
    pub(crate) fn start(part: &str, root: &Path) -> Self {
        Self::start_by(Command::new(std::env::current_exe().unwrap()), part, root)
    }

    /// Starts the part through another program, which is given this one's name as its last argument.
    pub(crate) fn start_under(mut program: Command, part: &str, root: &Path) -> Self {
        program.arg(std::env::current_exe().unwrap());
        Self::start_by(program, part, root)
    }

    #[cfg(target_os = "linux")]
    /// Starts the part under the library that writes down what it does to the files, into `log`.
    pub(crate) fn watched(part: &str, root: &Path, log: &Path) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        shim::under(&mut command, root, Some(log));
        Self::start_by(command, part, root)
    }

    #[cfg(target_os = "linux")]
    /// Starts the part under the library that lets calls fail, below the folder that the root is in.
    pub(crate) fn failing(part: &str, root: &Path) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        shim::under(&mut command, root.parent().unwrap(), None);
        Self::start_by(command, part, root)
    }

    fn start_by(mut command: Command, part: &str, root: &Path) -> Self {
        command.args(ARGUMENTS);
        command.env(PART, part).env(ROOT, root).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit());
        let mut process = command.spawn().unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        Self { process, lines }
    }

    /// The next word; none when the process has ended.
    pub(crate) fn hear(&mut self) -> Option<String> {
        self.lines.by_ref().map_while(Result::ok).find_map(|line| line.strip_prefix(MARK).map(str::to_owned))
    }

    /// Kills the process after a while, in whatever it is doing, and gives the words it had said until then.
    pub(crate) fn killed_after(mut self, pause: Duration) -> Vec<String> {
        std::thread::sleep(pause);
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        std::iter::from_fn(|| self.hear()).collect()
    }

    /// Plays a part to its end, and gives what it wrote on the standard error stream.
    pub(crate) fn complaints(part: &str, root: &Path) -> String {
        let mut command = Command::new(std::env::current_exe().unwrap());
        let output = command.args(ARGUMENTS).env(PART, part).env(ROOT, root).output().unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stderr).unwrap()
    }

    /// Whether the process came to its end without complaint.
    pub(crate) fn ended_well(mut self) -> bool {
        while self.hear().is_some() {}
        self.process.wait().unwrap().success()
    }
}

impl Drop for Actor {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
