//! From a password to a key: Argon2id (version 0x13), calibrated when a slot is made and bounded when one is read.
//!
//! The bounds are checked before any work. Without them a forged header could ask for terabytes, and a refused
//! allocation would be no defence: systems promise memory they do not have and then kill somebody.

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Block, Version};
use zeroize::{Zeroize, Zeroizing};

use super::crypto::{KEY, Key};
use super::error::{Error, Result};

/// The bytes of a slot's salt.
pub(crate) const SALT: usize = 16;

const MIB: u32 = 1024;
/// RFC 9106's second recommended choice: what a calibrated cost never falls below.
const FLOOR: KdfParams = KdfParams { kib: 64 * MIB, passes: 3, lanes: 4 };
const MOST_PASSES: u32 = 12;
const GOAL: Duration = Duration::from_millis(800);

/// The cost of turning a password into a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfParams {
    /// Memory in KiB.
    pub kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes, which may run in parallel.
    pub lanes: u32,
}

impl KdfParams {
    /// A cost of about a millisecond, for tests and throw-away worlds: it protects nothing, and [`Limits::standard`] refuses to read it.
    pub const fn cheap_for_tests() -> Self {
        Self { kib: 64, passes: 1, lanes: 1 }
    }

    /// Whether this stretches a password less than `other` does, in memory or in work.
    pub(crate) fn is_weaker_than(self, other: Self) -> bool {
        let work = |cost: Self| u64::from(cost.kib) * u64::from(cost.passes);
        self.kib < other.kib || work(self) < work(other)
    }
}

/// How the cost of a new password slot is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KdfPolicy {
    /// An eighth of the memory (64 to 256 MiB), and as many passes (3 to 12) as take about 0.8 seconds here.
    Calibrated,
    /// Exactly this.
    Fixed(KdfParams),
}

impl KdfPolicy {
    /// The cost for a new slot. Calibrating takes about as long as a derivation.
    pub(crate) fn params(self) -> Result<KdfParams> {
        match self {
            Self::Fixed(params) => Ok(params),
            Self::Calibrated => calibrated(),
        }
    }

    /// The least that a new slot may cost.
    pub(crate) fn least(self) -> KdfParams {
        match self {
            Self::Fixed(params) => params,
            Self::Calibrated => FLOOR,
        }
    }

    /// The cost of a new slot here and the time it takes, for a diagnosis.
    pub fn measured(self) -> Result<(KdfParams, Duration)> {
        let params = self.params()?;
        let start = Instant::now();
        derive(b"measurement", &[0; SALT], params)?;
        Ok((params, start.elapsed()))
    }
}

/// How much work a file may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    least_kib: u32,
    most_kib: u32,
    least_passes: u32,
    most_passes: u32,
    most_lanes: u32,
    most_kib_passes: u64,
}

impl Limits {
    /// 19 MiB to 1 GiB and at most half of the available memory, 2 to 24 passes, 16 lanes, about ten seconds in all.
    pub const fn standard() -> Self {
        Self {
            least_kib: 19 * MIB,
            most_kib: 1024 * MIB,
            least_passes: 2,
            most_passes: 24,
            most_lanes: 16,
            most_kib_passes: 6 * 1024 * 1024,
        }
    }

    /// Allows [`KdfParams::cheap_for_tests`]; the upper bounds stay. For tests and throw-away worlds.
    pub const fn relaxed_for_tests() -> Self {
        Self { least_kib: 8, least_passes: 1, ..Self::standard() }
    }

    /// Refuses a cost outside the bounds, before any work.
    pub(crate) fn check(&self, params: KdfParams) -> Result<()> {
        let KdfParams { kib, passes, lanes } = params;
        let allowed = (self.least_kib..=self.most_kib).contains(&kib)
            && (self.least_passes..=self.most_passes).contains(&passes)
            && (1..=self.most_lanes).contains(&lanes)
            && kib >= 8 * lanes
            && u64::from(kib) * u64::from(passes) <= self.most_kib_passes;
        if !allowed {
            return Err(Error::TooExpensive { kib, passes, lanes });
        }
        // What a machine lacks now is no fault of the file's.
        enough(kib, available_kib())
    }
}

/// Refuses more than half of the memory that is available.
fn enough(kib: u32, available: Option<u64>) -> Result<()> {
    let fits = available.is_none_or(|available| u64::from(kib) <= available / 2);
    if fits { Ok(()) } else { Err(Error::OutOfMemory) }
}

/// Argon2id of `password`. The caller has checked the cost.
pub(crate) fn derive(password: &[u8], salt: &[u8], params: KdfParams) -> Result<Key> {
    let refused = || Error::TooExpensive { kib: params.kib, passes: params.passes, lanes: params.lanes };
    let cost = argon2::Params::new(params.kib, params.passes, params.lanes, Some(KEY)).map_err(|_| refused())?;
    let blocks = cost.block_count();
    run(&Argon2::new(Algorithm::Argon2id, Version::V0x13, cost), blocks, password, salt)?.ok_or_else(refused)
}

/// Runs a prepared Argon2 in memory of ours; `None` when it refuses its inputs.
fn run(argon2: &Argon2<'_>, blocks: usize, password: &[u8], salt: &[u8]) -> Result<Option<Key>> {
    let mut matrix = Matrix::reserve(blocks)?;
    let mut key = Zeroizing::new([0; KEY]);
    let done = argon2.hash_password_into_with_memory(password, salt, key.as_mut_slice(), matrix.0.as_mut_slice());
    Ok(done.is_ok().then_some(key))
}

/// Argon2's working memory. The library leaves it as it was; ours is wiped.
struct Matrix(Vec<Block>);

impl Matrix {
    fn reserve(blocks: usize) -> Result<Self> {
        let mut matrix = Vec::new();
        matrix.try_reserve_exact(blocks).map_err(|_| Error::OutOfMemory)?;
        matrix.resize(blocks, Block::new());
        Ok(Self(matrix))
    }
}

impl Drop for Matrix {
    fn drop(&mut self) {
        self.0.iter_mut().for_each(Zeroize::zeroize);
    }
}

fn calibrated() -> Result<KdfParams> {
    let eighth = memory_field("MemTotal:").map_or(FLOOR.kib, |total| u32::try_from(total / 8).unwrap_or(u32::MAX));
    let half_free = available_kib().map_or(u32::MAX, |free| u32::try_from(free / 2).unwrap_or(u32::MAX));
    let kib = eighth.min(half_free).clamp(FLOOR.kib, 256 * MIB);
    let start = Instant::now();
    derive(b"calibration", &[0; SALT], KdfParams { kib, passes: 1, ..FLOOR })?;
    Ok(KdfParams { kib, passes: passes_for(start.elapsed()), ..FLOOR })
}

/// As many passes as fit the goal when one takes `one`.
fn passes_for(one: Duration) -> u32 {
    let fitting = (GOAL + one / 2).as_millis() / one.as_millis().max(1);
    u32::try_from(fitting).unwrap_or(MOST_PASSES).clamp(FLOOR.passes, MOST_PASSES)
}

/// The memory that can be had without pushing anybody out, where the system says it.
fn available_kib() -> Option<u64> {
    memory_field("MemAvailable:")
}

#[cfg(target_os = "linux")]
fn memory_field(name: &str) -> Option<u64> {
    let text = std::fs::read_to_string("/proc/meminfo").ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

#[cfg(not(target_os = "linux"))]
fn memory_field(_: &str) -> Option<u64> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_without_memory_does_not_make_a_file_forged() {
        assert_eq!(enough(256 * MIB, Some(450 * 1024)), Err(Error::OutOfMemory));
        assert_eq!(enough(256 * MIB, Some(512 * 1024)), Ok(()));
        assert_eq!(enough(256 * MIB, None), Ok(()));
    }

    #[test]
    fn argon2id_agrees_with_rfc_9106() -> Result<()> {
        // Section 5.3. The wallet uses neither a secret nor associated data; the vector does.
        let mut builder = argon2::ParamsBuilder::new();
        builder.m_cost(32).t_cost(3).p_cost(4).output_len(KEY).data(argon2::AssociatedData::new(&[4; 12]).unwrap());
        let cost = builder.build().unwrap();
        let blocks = cost.block_count();
        let argon2 = Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, cost).unwrap();
        let key = run(&argon2, blocks, &[1; 32], &[2; 16])?.unwrap();
        assert_eq!(hex(&key), "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
        Ok(())
    }

    #[test]
    fn argon2id_agrees_with_the_reference_implementation() -> Result<()> {
        // The reference implementation's own test: 65536 KiB, 2 passes, 1 lane.
        let key = derive(b"password", b"somesalt", KdfParams { kib: 65536, passes: 2, lanes: 1 })?;
        assert_eq!(hex(&key), "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
        Ok(())
    }

    fn hex(key: &Key) -> String {
        key.iter()
            .flat_map(|byte| [byte >> 4, byte & 15])
            .filter_map(|digit| char::from_digit(digit.into(), 16))
            .collect()
    }

    #[test]
    fn costs_out_of_bounds_are_refused() {
        let limits = Limits::standard();
        let good = KdfParams { kib: 64 * MIB, passes: 3, lanes: 4 };
        assert_eq!(limits.check(good), Ok(()));
        for bad in [
            KdfParams { kib: 19 * MIB - 1, ..good },
            KdfParams { kib: 1024 * MIB + 1, ..good },
            KdfParams { kib: u32::MAX, ..good },
            KdfParams { passes: 1, ..good },
            KdfParams { passes: 25, ..good },
            KdfParams { passes: u32::MAX, ..good },
            KdfParams { lanes: 0, ..good },
            KdfParams { lanes: 17, ..good },
            KdfParams { kib: 1024 * MIB, passes: 7, lanes: 4 },
            KdfParams::cheap_for_tests(),
        ] {
            assert!(matches!(limits.check(bad), Err(Error::TooExpensive { .. })), "{bad:?}");
        }
        assert_eq!(Limits::relaxed_for_tests().check(KdfParams::cheap_for_tests()), Ok(()));
    }

    #[test]
    fn calibration_keeps_within_its_bounds() {
        assert_eq!(passes_for(Duration::from_millis(0)), MOST_PASSES);
        assert_eq!(passes_for(Duration::from_millis(160)), 5);
        assert_eq!(passes_for(Duration::from_secs(9)), FLOOR.passes);
    }

    #[test]
    fn memory_that_cannot_be_had_is_an_error() {
        assert!(matches!(Matrix::reserve(usize::MAX / 2), Err(Error::OutOfMemory)));
    }
}
