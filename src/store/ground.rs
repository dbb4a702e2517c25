//! What the store lies on: a disk of this machine, or a file system of the network.
//!
//! A folder comes in, and whether SQLite's write-ahead log can work there goes out. The log needs memory that all
//! programs with the store share; on a file system of the network programs on two machines have none, and what one of
//! them writes another may lose. It refuses to guess: what it does not know is taken for a disk, and SQLite has the last
//! word.

use std::path::Path;

/// What the store lies on.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Ground {
    /// The name of a file system of the network.
    pub network: Option<&'static str>,
    /// Memory that programs share was asked for here, and there is none.
    pub unshared: bool,
    /// Another way of SQLite's to reach files than the system's own; for tests.
    pub vfs: Option<&'static str>,
}

impl Ground {
    /// What `folder` lies on.
    pub(super) fn of(folder: &Path) -> Self {
        Self {
            network: network(folder),
            unshared: false,
            vfs: None,
        }
    }

    /// One line for the reader: why the store is slower here, and what to do.
    pub(super) fn notice(self, path: &Path) -> String {
        let shown = path.display();
        match self.network {
            Some(name) => format!(
                "{shown} lies on a file system of the network ({name}), where SQLite’s write-ahead log is not safe: a \
                 journal is used that is slower; open the store from one machine at a time, or choose a folder of this \
                 machine with --data DIR or DATELINE_DATA"
            ),
            None => format!(
                "the file system with {shown} has no memory that programs share, which SQLite’s write-ahead log needs: a \
                 journal is used that is slower; choose another folder with --data DIR or DATELINE_DATA"
            ),
        }
    }
}

/// The file system of the network that `folder` lies on, by the numbers of Linux's `statfs(2)`. What programs mount
/// (FUSE) may be either: there the answer of SQLite tells.
#[cfg(target_os = "linux")]
fn network(folder: &Path) -> Option<&'static str> {
    named(rustix::fs::statfs(folder).ok()?.f_type.cast_unsigned())
}

#[cfg(not(target_os = "linux"))]
fn network(_: &Path) -> Option<&'static str> {
    None
}

#[cfg(any(target_os = "linux", test))]
fn named(magic: u64) -> Option<&'static str> {
    const NETWORKS: &[(u64, &str)] = &[
        (0x6969, "NFS"),
        (0x517b, "SMB"),
        (0xff53_4d42, "CIFS"),
        (0xfe53_4d42, "SMB"),
        (0x0102_1997, "9P"),
        (0x5346_414f, "AFS"),
        (0x6b41_4653, "AFS"),
        (0x00c3_6400, "Ceph"),
        (0x7375_7245, "Coda"),
        (0x0bd0_0bd0, "Lustre"),
        (0x4750_4653, "GPFS"),
        (0x7461_636f, "OCFS2"),
        (0x0116_1970, "GFS2"),
        (0x786f_4256, "VirtualBox"),
    ];
    // the kernel gives 32 bits, which some machines hand on with their sign
    let magic = magic & 0xffff_ffff;
    NETWORKS.iter().find(|(m, _)| *m == magic).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_systems_of_the_network_are_known_by_their_numbers() {
        assert_eq!(named(0x6969), Some("NFS"));
        assert_eq!(named(0xffff_ffff_ff53_4d42), Some("CIFS"));
        assert_eq!(named(0xef53), None); // ext4
        assert_eq!(named(0x6573_5546), None); // FUSE
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(Ground::of(dir.path()).network, None);
    }
}
