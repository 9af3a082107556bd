package cn.yongji.onestop.approval.webhook.domain;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A network in the notation {@code 10.0.0.0/8} or {@code fc00::/7}. */
public record Network(InetAddress first, int bits) {
    private static final int IPV4 = 4;
    private static final int IPV6 = 16;
    private static final Pattern NOTATION = Pattern.compile("[0-9a-fA-F:.]+/\\d{1,3}");

    public Network {
        if (bits < 0 || bits > first.getAddress().length * 8) throw new IllegalArgumentException("bits: " + bits);
    }

    public static Network parse(String text) {
        if (!NOTATION.matcher(text).matches()) throw new IllegalArgumentException("not a network: " + text);
        var slash = text.indexOf('/');
        try {
            return new Network(parsed(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not a network: " + text, e);
        }
    }

    /** The library makes an IPv4 address of one that is only mapped; here it stays what was written. */
    private static InetAddress parsed(String text) throws UnknownHostException {
        var address = InetAddress.getByName(text);
        var bytes = address.getAddress();
        if (text.indexOf(':') < 0 || bytes.length != IPV4) return address;
        var mapped = new byte[IPV6];
        Arrays.fill(mapped, IPV6 - IPV4 - 2, IPV6 - IPV4, (byte) 0xff);
        System.arraycopy(bytes, 0, mapped, IPV6 - IPV4, IPV4);
        return Inet6Address.getByAddress(null, mapped, -1);
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
