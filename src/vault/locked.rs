//! Memory for the data key: a page of its own, kept out of swap and core dumps, wiped before it is given back.
//!
//! This is the only module with `unsafe` code. Locking works on whole pages and does not count, so two keys on one page
//! would unlock each other: every key gets its own mapping.
#![cfg_attr(unix, allow(unsafe_code))]

use super::crypto::KEY;

/// A key in locked memory. No `Debug`, no `Clone`.
pub(crate) struct Locked(page::Page);

impl Locked {
    /// Lets `fill` write a key straight into locked memory. `None` when there is no memory to be had.
    pub(crate) fn filled_by(fill: impl FnOnce(&mut [u8; KEY])) -> Option<Self> {
        let mut page = page::Page::new()?;
        fill(page.bytes_mut());
        Some(Self(page))
    }

    /// The key. Borrow it as briefly as possible.
    pub(crate) fn expose(&self) -> &[u8; KEY] {
        self.0.bytes()
    }

    /// Whether the system agreed to keep the page out of swap.
    pub(crate) fn is_locked(&self) -> bool {
        self.0.locked
    }
}

/// What `harden` could not do on this system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Hardened {
    /// Core dumps are off.
    pub no_core_dumps: bool,
    /// Other processes of the same user cannot attach to this one or read its memory (Linux).
    pub not_dumpable: bool,
}

/// Prepares the process to hold secrets: no core dumps, not dumpable, files private by default.
///
/// Called first in `main`, before there is anything to leak. Failures are reported, not fatal: a wallet that opens
/// without them is still sealed on disk.
pub fn harden() -> Hardened {
    #[cfg(unix)]
    return hardening::harden();
    #[cfg(not(unix))]
    Hardened::default()
}

#[cfg(unix)]
mod hardening {
    use rustix::fs::Mode;
    use rustix::process::{Resource, Rlimit, setrlimit, umask};

    use super::Hardened;

    pub(super) fn harden() -> Hardened {
        umask(Mode::from_raw_mode(0o077));
        let none = Rlimit { current: Some(0), maximum: Some(0) };
        Hardened { no_core_dumps: setrlimit(Resource::Core, none).is_ok(), not_dumpable: not_dumpable() }
    }

    #[cfg(target_os = "linux")]
    fn not_dumpable() -> bool {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        set_dumpable_behavior(DumpableBehavior::NotDumpable).is_ok()
    }

    #[cfg(not(target_os = "linux"))]
    fn not_dumpable() -> bool {
        false
    }
}

#[cfg(unix)]
mod page {
    use std::ffi::c_void;
    use std::ptr::NonNull;

    use rustix::mm::{MapFlags, ProtFlags, mlock, mmap_anonymous, munmap};
    use zeroize::Zeroize;

    use super::KEY;

    /// Asked of the system, which rounds it up to its own page.
    const LENGTH: usize = 4096;

    pub(super) struct Page {
        start: NonNull<[u8; KEY]>,
        pub(super) locked: bool,
    }

    // SAFETY: `Page` owns its mapping alone and hands out references only through `&self` and `&mut self`, as `Box` does.
    unsafe impl Send for Page {}
    // SAFETY: as above; shared access is read-only.
    unsafe impl Sync for Page {}

    impl Page {
        pub(super) fn new() -> Option<Self> {
            let (access, kind) = (ProtFlags::READ | ProtFlags::WRITE, MapFlags::PRIVATE);
            // SAFETY: a fresh private mapping at an address of the system's choice overlaps nothing.
            let mapping = unsafe { mmap_anonymous(std::ptr::null_mut(), LENGTH, access, kind) }.ok()?;
            let start = NonNull::new(mapping.cast::<[u8; KEY]>())?;
            // SAFETY: the range is the mapping just made.
            let locked = unsafe { mlock(mapping, LENGTH) }.is_ok();
            keep_out_of_dumps(mapping);
            Some(Self { start, locked })
        }

        pub(super) fn bytes(&self) -> &[u8; KEY] {
            // SAFETY: the mapping is readable, zero-filled at birth, page-aligned, longer than a key, and lives as long as self.
            unsafe { self.start.as_ref() }
        }

        pub(super) fn bytes_mut(&mut self) -> &mut [u8; KEY] {
            // SAFETY: as in `bytes`; the mapping is writable and `&mut self` makes the access exclusive.
            unsafe { self.start.as_mut() }
        }
    }

    impl Drop for Page {
        fn drop(&mut self) {
            self.bytes_mut().zeroize();
            // SAFETY: the mapping was made by `new` with this length, and nothing borrows from it any more.
            let _ = unsafe { munmap(self.start.as_ptr().cast::<c_void>(), LENGTH) };
        }
    }

    #[cfg(target_os = "linux")]
    fn keep_out_of_dumps(mapping: *mut c_void) {
        use rustix::mm::{Advice, madvise};
        // SAFETY: the range is a mapping of ours; the advice changes neither its contents nor its protection.
        let _ = unsafe { madvise(mapping, LENGTH, Advice::LinuxDontDump) };
    }

    #[cfg(not(target_os = "linux"))]
    fn keep_out_of_dumps(_: *mut c_void) {}
}

#[cfg(not(unix))]
mod page {
    use zeroize::Zeroizing;

    use super::KEY;

    /// Without a way to lock memory: wiped all the same.
    pub(super) struct Page {
        bytes: Box<Zeroizing<[u8; KEY]>>,
        pub(super) locked: bool,
    }

    impl Page {
        pub(super) fn new() -> Option<Self> {
            Some(Self { bytes: Box::new(Zeroizing::new([0; KEY])), locked: false })
        }

        pub(super) fn bytes(&self) -> &[u8; KEY] {
            &self.bytes
        }

        pub(super) fn bytes_mut(&mut self) -> &mut [u8; KEY] {
            &mut self.bytes
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_do_not_share_a_page() {
        let first = Locked::filled_by(|bytes| bytes.fill(1));
        let second = Locked::filled_by(|bytes| bytes.fill(2));
        drop(first);
        assert_eq!(second.map(|key| *key.expose()), Some([2; KEY]));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn the_page_is_locked_and_left_out_of_dumps() {
        let key = Locked::filled_by(|bytes| bytes.fill(3)).unwrap();
        let address = std::ptr::from_ref(key.expose()) as usize;
        let maps = std::fs::read_to_string("/proc/self/smaps").unwrap();
        let flags = flags_of(&maps, address);
        assert!(flags.contains("dd"), "{flags}");
        assert_eq!(flags.contains("lo"), key.is_locked(), "{flags}");
    }

    #[cfg(target_os = "linux")]
    fn flags_of(maps: &str, address: usize) -> &str {
        let mut inside = false;
        for line in maps.lines() {
            if let Some((start, rest)) = line.split_once('-')
                && let Ok(start) = usize::from_str_radix(start, 16)
            {
                let end = rest.split(' ').next().and_then(|end| usize::from_str_radix(end, 16).ok());
                inside = (start..end.unwrap_or(start)).contains(&address);
            } else if inside && let Some(flags) = line.strip_prefix("VmFlags:") {
                return flags;
            }
        }
        ""
    }
}
