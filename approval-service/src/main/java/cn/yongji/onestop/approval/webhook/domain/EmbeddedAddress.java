package cn.yongji.onestop.approval.webhook.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The IPv4 address that a form of IPv6 carries inside: a translator on the way would deliver to that one. */
enum EmbeddedAddress {
    COMPATIBLE("::/96", 12),
    MAPPED("::ffff:0:0/96", 12),
    TRANSLATED("::ffff:0:0:0/96", 12),
    NAT64("64:ff9b::/96", 12),
    NAT64_LOCAL("64:ff9b:1::/48", 12),
    SIX_TO_FOUR("2002::/16", 2);

    private static final int IPV6 = 16;
    private static final int IPV4 = 4;

    private final Network network;
    private final int at;

    EmbeddedAddress(String network, int at) {
        this.network = Network.parse(network);
        this.at = at;
    }

    /** The address itself and what it carries. */
    static Stream<InetAddress> facesOf(InetAddress address) {
        return Stream.concat(
                Stream.of(address),
                Arrays.stream(values()).map(form -> form.in(address)).flatMap(Optional::stream));
    }

    private Optional<InetAddress> in(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length != IPV6 || !network.contains(address)) return Optional.empty();
        try {
            return Optional.of(InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + IPV4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
