//! What is on its way to the terminal: gathered frame by frame, and wiped once it is written.

use std::io::{self, Write};

use zeroize::Zeroize;

/// The room for one frame. What is larger is written in parts, so the buffer never moves.
const ROOM: usize = 1 << 16;

/// The way to the terminal. The standard library's own buffer would keep what the last frames showed: amounts, numbers,
/// codes, long after the wallet is locked.
pub(super) struct Output<W: Write = Bare> {
    waiting: Vec<u8>,
    to: W,
}

/// What writes to the terminal without a buffer between.
#[cfg(unix)]
type Way = std::fs::File;
#[cfg(not(unix))]
type Way = io::Stdout;

/// The terminal while it is ours. Given back, it takes nothing more, and no error comes of it: the library's terminal shows the
/// cursor once more when it is dropped, and where the terminal has gone it would panic over its own complaint.
pub(super) struct Bare(Way);

impl Write for Bare {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if super::is_ours() { self.0.write(bytes) } else { Ok(bytes.len()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        if super::is_ours() { self.0.flush() } else { Ok(()) }
    }
}

impl Output {
    /// The way to the terminal.
    pub(super) fn new() -> io::Result<Self> {
        #[cfg(unix)]
        let way = Way::from(std::os::fd::AsFd::as_fd(&io::stdout()).try_clone_to_owned()?);
        #[cfg(not(unix))]
        let way = io::stdout();
        Ok(Self::to(Bare(way)))
    }
}

impl<W: Write> Output<W> {
    fn to(to: W) -> Self {
        Self { waiting: Vec::with_capacity(ROOM), to }
    }

    /// Writes what is waiting, and wipes it whether that went well or not.
    fn write_waiting(&mut self) -> io::Result<()> {
        let written = self.to.write_all(&self.waiting);
        self.waiting.as_mut_slice().zeroize();
        self.waiting.clear();
        written
    }
}

impl<W: Write> Write for Output<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.waiting.len() == ROOM {
            self.write_waiting()?;
        }
        let taken = bytes.len().min(ROOM - self.waiting.len());
        self.waiting.extend_from_slice(bytes.get(..taken).unwrap_or_default());
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.write_waiting()?;
        self.to.flush()
    }
}

impl<W: Write> Drop for Output<W> {
    fn drop(&mut self) {
        self.waiting.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_arrives_in_order_by_way_of_one_buffer() {
        let mut output = Output::to(Vec::new());
        let text: Vec<u8> = (0..=u8::MAX).cycle().take(3 * ROOM + 100).collect();
        output.write_all(&text).unwrap();
        let start = output.waiting.as_ptr();
        output.flush().unwrap();
        assert!(output.to == text && output.waiting.is_empty());
        assert_eq!((output.waiting.as_ptr(), output.waiting.capacity()), (start, ROOM), "the buffer never moves");
    }
}
