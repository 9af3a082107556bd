package cn.yongji.onestop.approval.webhook.domain;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A network in the notation {@code 10.0.0.0/8} or {@code fc00::/7}. */
public record Network(InetAddress first, int bits) {
    private static final Pattern NOTATION = Pattern.compile("[0-9a-fA-F:.]+/\\d{1,3}");

    public Network {
        if (bits < 0 || bits > first.getAddress().length * 8) throw new IllegalArgumentException("bits: " + bits);
    }

    public static Network parse(String text) {
        if (!NOTATION.matcher(text).matches()) throw new IllegalArgumentException("not a network: " + text);
        var slash = text.indexOf('/');
        try {
            return new Network(
                    InetAddress.getByName(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not a network: " + text, e);
        }
    }

    static List<Network> all(String... texts) {
        return Stream.of(texts).map(Network::parse).toList();
    }

    static boolean anyContains(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    public boolean contains(InetAddress address) {
        var mine = first.getAddress();
        var other = address.getAddress();
        if (mine.length != other.length) return false;
        var rest = mine.length * 8 - bits;
        return new BigInteger(1, mine).shiftRight(rest).equals(new BigInteger(1, other).shiftRight(rest));
    }
}
