//! Numbers that stand for texts, which are compared far more often than read.

/// Returns the number of a text (FNV-1a).
pub fn digest(text: &str) -> u64 {
    digest_of_bytes(text.as_bytes())
}

/// Returns the number of a file.
pub(crate) fn digest_of_bytes(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
