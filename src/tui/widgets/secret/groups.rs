//! Numbers of a known length, typed as digits and shown in groups: `4242 4242 4242 4242`, `12/27`.

/// How a number is written. Only its digits are kept; what parts the groups is drawn between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Groups {
    /// The most digits it has.
    pub digits: usize,
    /// Digits in a group; zero for a number in one piece.
    pub group: usize,
    /// What stands between groups.
    pub mark: char,
}

impl Groups {
    /// Whether a mark stands after so many digits.
    pub(super) fn mark_after(self, digits: usize) -> bool {
        self.group > 0 && digits > 0 && digits < self.digits && digits.is_multiple_of(self.group)
    }

    /// How many columns the whole number takes, cursor included.
    pub fn columns(self) -> usize {
        self.digits + (1..self.digits).filter(|digits| self.mark_after(*digits)).count() + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_between_groups_and_not_at_the_ends() {
        let date = Groups { digits: 4, group: 2, mark: '/' };
        assert_eq!([0, 1, 2, 3, 4].map(|digits| date.mark_after(digits)), [false, false, true, false, false]);
        assert_eq!(date.columns(), 6);
        assert_eq!(Groups { digits: 3, group: 0, mark: ' ' }.columns(), 4);
        assert_eq!(Groups { digits: 19, group: 4, mark: ' ' }.columns(), 24);
    }
}
