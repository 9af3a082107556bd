package cn.yongji.onestop.approval.webhook.domain;

import java.net.InetAddress;
import java.util.List;

/**
 * The IANA special-purpose address registries for IPv4 and IPv6 (RFC 6890, as of November 2026), as a table. In none of their
 * blocks is a system of a department, whether the registry calls a block globally reachable or not. Of IPv6 only 2000::/3
 * has been given out; the rest of it belongs to nobody, so what is not in there is not called either.
 */
final class SpecialPurpose {
    private static final List<Network> GIVEN_OUT = Network.all("0.0.0.0/0", "2000::/3", "64:ff9b::/96");

    private static final List<Network> BLOCKS = Network.all(
            "0.0.0.0/8", // this network, RFC 791
            "10.0.0.0/8", // private use, RFC 1918
            "100.64.0.0/10", // shared address space, RFC 6598
            "127.0.0.0/8", // loopback, RFC 1122
            "169.254.0.0/16", // link local, RFC 3927
            "172.16.0.0/12", // private use, RFC 1918
            "192.0.0.0/24", // IETF protocol assignments, RFC 6890
            "192.0.2.0/24", // documentation, RFC 5737
            "192.31.196.0/24", // AS112, RFC 7535
            "192.52.193.0/24", // AMT, RFC 7450
            "192.88.99.0/24", // 6to4 relays, RFC 7526
            "192.168.0.0/16", // private use, RFC 1918
            "192.175.48.0/24", // AS112 by delegation, RFC 7534
            "198.18.0.0/15", // benchmarking, RFC 2544
            "198.51.100.0/24", // documentation, RFC 5737
            "203.0.113.0/24", // documentation, RFC 5737
            "224.0.0.0/4", // multicast, RFC 5771 (a registry of its own)
            "240.0.0.0/4", // reserved and limited broadcast, RFC 1112, RFC 8190
            "2001::/23", // IETF protocol assignments, RFC 2928; Teredo, ORCHID, DRIP and others in it
            "2001:db8::/32", // documentation, RFC 3849
            "2002::/16", // 6to4, RFC 3056
            "2620:4f:8000::/48", // AS112 by delegation, RFC 7534
            "3fff::/20", // documentation, RFC 9637
            // Outside of 2000::/3 and named all the same, for whoever compares this with the registry:
            "::1/128", // loopback, RFC 4291
            "::/128", // unspecified, RFC 4291
            "::ffff:0:0/96", // IPv4-mapped, RFC 4291
            "64:ff9b:1::/48", // IPv4/IPv6 translation, local use, RFC 8215
            "100::/64", // discard only, RFC 6666
            "100:0:0:1::/64", // dummy prefix, RFC 9780
            "5f00::/16", // segment routing SIDs, RFC 9602
            "fc00::/7", // unique local, RFC 4193
            "fe80::/10"); // link local, RFC 4291

    private SpecialPurpose() {}

    static boolean contains(InetAddress address) {
        return !Network.anyContains(GIVEN_OUT, address) || Network.anyContains(BLOCKS, address);
    }
}
