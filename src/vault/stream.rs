//! Sealing a file of any length in pieces, so that neither side ever holds it whole.
//!
//! The construction is STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015) with XChaCha20-Poly1305: pieces of 64 KiB, each
//! sealed with a nonce made of its number and of whether it is the last. Pieces cannot be moved, dropped, repeated or cut
//! off unnoticed. The nonces repeat from file to file, so every file needs a key of its own. `context` is bound to every
//! piece.

use std::io::{self, Read, Write};

use zeroize::Zeroizing;

use super::crypto::{self, Key, NONCE, TAG};

const PIECE: usize = 64 * 1024;

/// Why a stream could not be opened.
#[derive(Debug)]
pub(crate) enum StreamError {
    /// It is not what was sealed.
    Damaged,
    /// It could not be read.
    Read(io::Error),
    /// What was opened could not be written.
    Write(io::Error),
}

/// Seals everything in `from` into `to`.
pub(crate) fn seal(mut from: impl Read, mut to: impl Write, key: &Key, context: &[u8]) -> io::Result<()> {
    let mut number = 0;
    let mut piece = read_piece(&mut from, PIECE)?;
    loop {
        let next = read_piece(&mut from, PIECE)?;
        let nonce = nonce(number, next.is_empty()).ok_or(io::ErrorKind::FileTooLarge)?;
        crypto::seal(key, &nonce, context, &mut piece).map_err(|_| io::ErrorKind::OutOfMemory)?;
        to.write_all(&piece)?;
        if next.is_empty() {
            return Ok(());
        }
        (piece, number) = (next, number + 1);
    }
}

/// Opens everything in `from` into `to`. What has been written counts for nothing unless the end was reached.
pub(crate) fn open(mut from: impl Read, mut to: impl Write, key: &Key, context: &[u8]) -> Result<(), StreamError> {
    let mut number = 0;
    let mut piece = read_piece(&mut from, PIECE + TAG).map_err(StreamError::Read)?;
    loop {
        let next = read_piece(&mut from, PIECE + TAG).map_err(StreamError::Read)?;
        let nonce = nonce(number, next.is_empty()).ok_or(StreamError::Damaged)?;
        // Only a stream of nothing has an empty piece.
        let empty = piece.len() <= TAG && number > 0;
        if empty || !crypto::open(key, &nonce, context, &mut piece) {
            return Err(StreamError::Damaged);
        }
        to.write_all(&piece).map_err(StreamError::Write)?;
        if next.is_empty() {
            return Ok(());
        }
        (piece, number) = (next, number + 1);
    }
}

/// As many bytes as there are, up to `most`; room for the tag is there.
fn read_piece(from: &mut impl Read, most: usize) -> io::Result<Zeroizing<Vec<u8>>> {
    let mut piece = Zeroizing::new(Vec::with_capacity(PIECE + TAG));
    from.take(most as u64).read_to_end(&mut piece)?;
    Ok(piece)
}

/// The nonce of a piece; none after four thousand million pieces.
fn nonce(number: u64, last: bool) -> Option<[u8; NONCE]> {
    let mut nonce = [0; NONCE];
    nonce[NONCE - 5..NONCE - 1].copy_from_slice(&u32::try_from(number).ok()?.to_be_bytes());
    nonce[NONCE - 1] = u8::from(last);
    Some(nonce)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> Key {
        Zeroizing::new([7; 32])
    }

    fn sealed(length: usize) -> (Vec<u8>, Vec<u8>) {
        let plain: Vec<u8> = (0..length).map(|at| u8::try_from(at % 251).unwrap()).collect();
        let mut sealed = Vec::new();
        seal(plain.as_slice(), &mut sealed, &key(), b"context").unwrap();
        (plain, sealed)
    }

    fn opened(sealed: &[u8]) -> Option<Vec<u8>> {
        let mut plain = Vec::new();
        open(sealed, &mut plain, &key(), b"context").ok().map(|()| plain)
    }

    #[test]
    fn every_length_around_a_piece_comes_back() {
        for length in [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 5] {
            let (plain, sealed) = sealed(length);
            assert_eq!(sealed.len(), length + TAG * length.div_ceil(PIECE).max(1));
            assert_eq!(opened(&sealed), Some(plain), "{length}");
        }
    }

    #[test]
    fn altered_moved_dropped_repeated_and_cut_pieces_are_refused() {
        let (_, good) = sealed(2 * PIECE + 100);
        let (first, rest) = good.split_at(PIECE + TAG);
        let (second, third) = rest.split_at(PIECE + TAG);
        for bad in [
            [second, first, third].concat(),
            [first, third].concat(),
            [first, second].concat(),
            [first, second, second, third].concat(),
            [first, second, third, third].concat(),
            first.to_vec(),
            Vec::new(),
            [good.as_slice(), &[0]].concat(),
        ] {
            assert_eq!(opened(&bad), None);
        }
        for at in [0, PIECE, PIECE + TAG, good.len() - 1] {
            let mut bad = good.clone();
            bad[at] ^= 1;
            assert_eq!(opened(&bad), None, "byte {at}");
            assert_eq!(opened(&good[..at]), None, "{at} bytes");
        }
        let mut plain = Vec::new();
        assert!(open(good.as_slice(), &mut plain, &key(), b"other").is_err());
    }
}
