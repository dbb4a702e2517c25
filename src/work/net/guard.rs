//! Which addresses belong to this machine and its network.
//!
//! An address of the internet comes in, a yes or no goes out. It refuses to guess: what is not plainly public
//! counts as private.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Is `ip` one that only this machine or its network can reach (RFC 6890), or none that anybody can?
#[must_use]
pub(super) fn is_private(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_private_v4(ip),
        IpAddr::V6(ip) => is_private_v6(ip),
    }
}

fn is_private_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_multicast()
        || a == 0
        || a >= 240
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 198 && (b == 18 || b == 19))
}

fn is_private_v6(ip: Ipv6Addr) -> bool {
    let [a, b, c, d, e, f, g, h] = ip.segments();
    let inner = |high: u16, low: u16| {
        let [x, y] = high.to_be_bytes();
        let [z, w] = low.to_be_bytes();
        is_private_v4(Ipv4Addr::new(x, y, z, w))
    };
    match (a, b) {
        // ::1, :: and addresses of version 4 in the clothes of version 6
        (0, 0) if (c, d, e) == (0, 0, 0) => f == 0 || inner(g, h),
        // NAT64 and 6to4 hold one, too
        (0x64, 0xff9b) => inner(g, h),
        (0x2002, _) => inner(b, c),
        _ => a & 0xfe00 == 0xfc00 || a & 0xffc0 == 0xfe80 || a & 0xff00 == 0xff00,
    }
}

/// Is `host` a number or a name that means this machine or its network, whatever a name server says? A proxy
/// resolves names itself, so there this is all that can be known.
pub(super) fn is_private_name(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    if let Ok(ip) = bare.parse::<IpAddr>() {
        return is_private(ip);
    }
    let name = host.trim_end_matches('.').to_ascii_lowercase();
    let last = name.rsplit('.').next().unwrap_or_default();
    matches!(last, "localhost" | "local" | "internal" | "lan") || name.ends_with(".home.arpa")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_in_every_disguise() {
        for ip in [
            "127.0.0.1",
            "127.9.9.9",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "198.18.0.1",
            "::1",
            "::",
            "::ffff:127.0.0.1",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "fe80::1",
            "fd00::1",
            "ff02::1",
        ] {
            assert!(is_private(ip.parse().unwrap()), "{ip}");
        }
        for ip in ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "::ffff:8.8.8.8"] {
            assert!(!is_private(ip.parse().unwrap()), "{ip}");
        }
        for name in [
            "localhost",
            "LOCALHOST.",
            "a.localhost",
            "printer.local",
            "[::1]",
            "10.0.0.1",
        ] {
            assert!(is_private_name(name), "{name}");
        }
        assert!(!is_private_name("port.example") && !is_private_name("localhost.example"));
    }
}
