//! Where the keys can be in the cabinet, and how they go from one place to the next.

/// One place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// A quick action, from the left.
    Quick(usize),
    /// The account with its limits.
    Account,
    /// Something that needs the person.
    Attention(usize),
    /// One of the latest operations.
    Operation(usize),
    /// What was spent.
    Spending,
}

/// The places there are now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stops {
    pub quick: usize,
    pub account: bool,
    pub attention: usize,
    pub operations: usize,
    pub spending: bool,
}

impl Stops {
    /// The places of each panel, from top to bottom.
    fn panels(self) -> Vec<Vec<Stop>> {
        let rows = |count: usize, stop: fn(usize) -> Stop| (0..count).map(stop).collect::<Vec<_>>();
        let one = |there: bool, stop: Stop| Some(stop).filter(|_| there).into_iter().collect::<Vec<_>>();
        let mut panels = vec![
            rows(self.quick, Stop::Quick),
            one(self.account, Stop::Account),
            rows(self.attention, Stop::Attention),
            rows(self.operations, Stop::Operation),
            one(self.spending, Stop::Spending),
        ];
        panels.retain(|panel| !panel.is_empty());
        panels
    }

    /// Where the keys are at first: at what needs the person, else at the newest operation.
    pub(super) fn first(self) -> Stop {
        match (self.attention, self.operations) {
            (0, 0) => Stop::Quick(0),
            (0, _) => Stop::Operation(0),
            _ => Stop::Attention(0),
        }
    }

    /// The place, or the nearest of its panel when it is gone.
    pub(super) fn settle(self, stop: Stop) -> Stop {
        let last = |at: usize, count: usize| Some(at.min(count.checked_sub(1)?));
        let near = match stop {
            Stop::Quick(at) => last(at, self.quick).map(Stop::Quick),
            Stop::Attention(at) => last(at, self.attention).map(Stop::Attention),
            Stop::Operation(at) => last(at, self.operations).map(Stop::Operation),
            Stop::Account => Some(stop).filter(|_| self.account),
            Stop::Spending => Some(stop).filter(|_| self.spending),
        };
        near.unwrap_or_else(|| self.first())
    }

    /// Down or up: the next row, or the next panel after the last; the quick actions are one row.
    pub(super) fn step(self, from: Stop, forward: bool) -> Stop {
        let all: Vec<Stop> = self.panels().concat();
        let at = all.iter().position(|stop| *stop == from).unwrap_or(0);
        let is_other_row = |stop: &Stop| !matches!((from, stop), (Stop::Quick(_), Stop::Quick(_)));
        let next = if forward {
            all[at..].iter().skip(1).find(|stop| is_other_row(stop))
        } else {
            all[..at].iter().rev().find(|stop| is_other_row(stop))
        };
        match next.copied() {
            // Coming from below one begins at the left, too.
            Some(Stop::Quick(_)) => Stop::Quick(0),
            Some(stop) => stop,
            None => from,
        }
    }

    /// The first place of the next panel or the one before, round the end.
    pub(super) fn panel(self, from: Stop, forward: bool) -> Stop {
        let panels = self.panels();
        let at = panels.iter().position(|panel| panel.contains(&from)).unwrap_or(0);
        let to = if forward { at + 1 } else { at + panels.len() - 1 } % panels.len().max(1);
        panels.get(to).and_then(|panel| panel.first()).copied().unwrap_or(from)
    }

    /// The quick action beside this one.
    pub(super) fn beside(self, from: Stop, forward: bool) -> Stop {
        match from {
            Stop::Quick(at) if forward => self.settle(Stop::Quick(at + 1)),
            Stop::Quick(at) => Stop::Quick(at.saturating_sub(1)),
            other => other,
        }
    }

    /// The first or the last place of all.
    pub(super) fn end(self, last: bool) -> Stop {
        let all = self.panels().concat();
        if last { all.last() } else { all.first() }.copied().unwrap_or_else(|| self.first())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Stops = Stops { quick: 4, account: true, attention: 2, operations: 5, spending: true };
    const NEW: Stops = Stops { quick: 4, account: false, attention: 0, operations: 0, spending: false };

    #[test]
    fn every_place_is_reached_going_down_and_up_again() {
        let mut stop = ALL.end(false);
        let mut down = vec![stop];
        while stop != ALL.end(true) {
            stop = ALL.step(stop, true);
            down.push(stop);
        }
        assert_eq!(down.len(), 1 + 1 + 2 + 5 + 1, "the quick actions are one row");
        for expected in down.iter().rev().skip(1) {
            stop = ALL.step(stop, false);
            assert_eq!(stop, *expected);
        }
    }

    #[test]
    fn tab_goes_round_the_panels() {
        let mut stop = Stop::Attention(1);
        let mut seen = Vec::new();
        for _ in 0..5 {
            stop = ALL.panel(stop, true);
            seen.push(stop);
        }
        let round = [Stop::Operation(0), Stop::Spending, Stop::Quick(0), Stop::Account, Stop::Attention(0)];
        assert_eq!(seen, round);
        assert_eq!(ALL.panel(Stop::Quick(2), false), Stop::Spending);
    }

    #[test]
    fn what_is_gone_is_left() {
        assert_eq!(NEW.first(), Stop::Quick(0));
        assert_eq!(NEW.settle(Stop::Operation(3)), Stop::Quick(0));
        assert_eq!(NEW.step(Stop::Quick(1), true), Stop::Quick(1), "there is nothing below");
        assert_eq!(ALL.settle(Stop::Attention(7)), Stop::Attention(1));
        assert_eq!(NEW.beside(Stop::Quick(3), true), Stop::Quick(3));
    }
}
