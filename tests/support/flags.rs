//! What a longer run is asked for with.

/// The number in a variable of the environment.
///
/// # Panics
/// When there is something else in it: a long run must not be a short one by a slip.
pub(crate) fn number(name: &str, otherwise: u64) -> u64 {
    match std::env::var(name) {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("{name} is not a number: {text}")),
        Err(_) => otherwise,
    }
}
