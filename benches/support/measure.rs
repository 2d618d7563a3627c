//! Samples of time, and what is said of them.
#![allow(dead_code, unreachable_pub, reason = "each bench is a crate of its own and uses a part of this")]
#![allow(clippy::print_stdout, reason = "a bench says what it measured")]

use std::time::{Duration, Instant};

/// Times of one thing done many times.
#[derive(Default)]
pub struct Samples(Vec<Duration>);

impl Samples {
    /// Does it once more and notes the time.
    pub fn time<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = work();
        self.0.push(start.elapsed());
        result
    }

    /// Notes a time that was taken elsewhere.
    pub fn add(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// The time that half of them stay below.
    pub fn median(&mut self) -> Duration {
        self.below(50)
    }

    /// The time that all but one in a hundred stay below.
    pub fn p99(&mut self) -> Duration {
        self.below(99)
    }

    fn below(&mut self, percent: usize) -> Duration {
        self.0.sort_unstable();
        let at = (self.0.len() * percent / 100).min(self.0.len().saturating_sub(1));
        self.0.get(at).copied().unwrap_or_default()
    }
}

/// The heading of a table with these columns of numbers.
pub fn heading(what: &str, columns: &[&str]) {
    print!("\n{what:<52}");
    for column in columns {
        print!("{column:>12}");
    }
    println!();
}

/// A row of it.
pub fn row(what: &str, cells: &[String]) {
    print!("{what:<52}");
    for cell in cells {
        print!("{cell:>12}");
    }
    println!();
}

/// Milliseconds.
pub fn ms(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1000.0)
}

/// How many times `of` goes into `time`.
pub fn times(time: Duration, of: Duration) -> String {
    format!("{:.2} x", time.as_secs_f64() / of.as_secs_f64().max(f64::EPSILON))
}

/// A row of the median, the 99th percentile and how the median compares with another's.
pub fn compared(what: &str, samples: &mut Samples, with: Duration) {
    let (median, p99) = (samples.median(), samples.p99());
    row(what, &[ms(median), ms(p99), times(median, with)]);
}
