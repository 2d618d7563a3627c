//! What all lives together went through: a simulation that never gets anywhere proves nothing.

use std::collections::BTreeMap;
use std::fmt;

use crate::ends::{COUNTS, ENDS};
use crate::life::Life;

#[derive(Default)]
pub(crate) struct Tally {
    lives: u64,
    steps: u64,
    acts: u64,
    unanswered: u64,
    /// Steps in which something went wrong on the network.
    faulted: u64,
    movements: u64,
    /// How many payments ended how, and how many attempts.
    ends: BTreeMap<String, u64>,
}

impl Tally {
    pub(crate) fn add(&mut self, life: &mut Life) {
        self.lives += 1;
        self.steps += life.steps_done;
        self.acts += life.acts;
        self.unanswered += life.unanswered;
        self.faulted += life.steps_faulted;
        let world = life.world();
        self.movements += world.height().expect("readable").height;
        let mut statement = world.connection().prepare(COUNTS).expect("a question");
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?))).expect("answers");
        for row in rows {
            let (what, count) = row.expect("an answer");
            *self.ends.entry(what).or_default() += count.unsigned_abs();
        }
    }

    /// Fails if some end was never come to.
    pub(crate) fn assert_full(&self) {
        let missed: Vec<_> = ENDS.iter().filter(|end| !self.ends.contains_key(**end)).collect();
        assert!(missed.is_empty(), "never come to: {missed:?}");
        assert!(self.faulted * 10 >= self.steps, "the network was too good: {} of {} steps", self.faulted, self.steps);
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { lives, steps, acts, unanswered, faulted, movements, ends } = self;
        write!(
            f,
            "{lives} lives, {steps} steps, {faulted} of them with a fault, {acts} requests and waits, {unanswered} unanswered, \
             {movements} movements; "
        )?;
        let ends: Vec<_> = ends.iter().map(|(what, count)| format!("{what} {count}")).collect();
        f.write_str(&ends.join(", "))
    }
}
