package cn.yongji.onestop.approval.webhook.domain;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which addresses may be called. Whoever may set a webhook could otherwise make us call what only we can reach: the
 * machine itself, our network, the metadata service of a cloud.
 *
 * @param trusted networks of our own in which departments have their systems
 * @param plainHttp whether http will do inside of them
 */
public record EndpointPolicy(List<Network> trusted, boolean plainHttp) {
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.|$)){4}(?<!\\.)");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");

    /** Link-local and the metadata services of clouds: nobody's system is there, whatever network is trusted. */
    private static final List<Network> NEVER =
            Network.all("169.254.0.0/16", "fe80::/10", "100.100.100.200/32", "fd00:ec2::254/128", "168.63.129.16/32");

    private static final List<Network> OURS = Network.all(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/96",
            "::1/128",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "fc00::/7",
            "fec0::/10",
            "ff00::/8");

    public EndpointPolicy {
        trusted = List.copyOf(trusted);
    }

    /** What is wrong with an address as it is written, if anything is. */
    public Optional<Objection> objectionTo(String url) {
        var uri = parsed(url);
        if (uri.isEmpty() || uri.get().getHost() == null) return Optional.of(Objection.UNREADABLE);
        var address = uri.get();
        if (address.getRawUserInfo() != null || address.getRawFragment() != null)
            return Optional.of(Objection.UNREADABLE);
        if (address.getPort() == 0 || address.getPort() > 65_535) return Optional.of(Objection.UNREADABLE);
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(plainHttp && scheme.equals("http"))) return Optional.of(Objection.NOT_HTTPS);
        return objectionToHost(address.getHost().toLowerCase(Locale.ROOT));
    }

    private Optional<Objection> objectionToHost(String host) {
        // Other spellings of a number (octal, hexadecimal, one number) are read differently by different programs.
        if (IPV4.matcher(host).matches() || IPV6.matcher(host).matches()) return Optional.empty();
        if (NAME.matcher(host).matches()) return Optional.empty();
        return trusted.isEmpty() || !host.equals("localhost")
                ? Optional.of(Objection.HOST_NOT_ALLOWED)
                : Optional.empty();
    }

    /** Whether what a name stands for may be called. */
    public boolean allows(InetAddress address) {
        if (Network.anyContains(NEVER, address)) return false;
        return Network.anyContains(trusted, address) || !Network.anyContains(OURS, address);
    }

    /** Whether the call must be protected: outside of the trusted networks always. */
    public boolean allowsPlain(InetAddress address) {
        return plainHttp && Network.anyContains(trusted, address);
    }

    private static Optional<URI> parsed(String url) {
        try {
            return Optional.of(new URI(url).parseServerAuthority());
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /** Why an address is not taken. */
    public enum Objection {
        UNREADABLE,
        NOT_HTTPS,
        HOST_NOT_ALLOWED,
        UNKNOWN_HOST,
        ADDRESS_NOT_ALLOWED
    }
}
