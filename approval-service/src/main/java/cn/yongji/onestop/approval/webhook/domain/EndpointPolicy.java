package cn.yongji.onestop.approval.webhook.domain;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which addresses may be called. Whoever may set a webhook could otherwise make us call what only we can reach: the
 * machine itself, our network, the metadata service of a cloud.
 *
 * @param trusted networks of our own in which departments have their systems
 * @param plainHttp whether http will do inside of them
 * @param ports that are called outside of them; inside it is 80, 443 and whatever is no well-known port
 */
public record EndpointPolicy(List<Network> trusted, boolean plainHttp, Set<Integer> ports) {
    private static final Set<Integer> WEB = Set.of(80, 443);
    private static final int WELL_KNOWN = 1_023;
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.|$)){4}(?<!\\.)");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");

    /** Link-local and the metadata services of clouds: nobody's system is there, whatever network is trusted. */
    private static final List<Network> NEVER =
            Network.all("169.254.0.0/16", "fe80::/10", "100.100.100.200/32", "fd00:ec2::254/128", "168.63.129.16/32");

    public EndpointPolicy {
        trusted = List.copyOf(trusted);
        ports = Set.copyOf(ports);
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

    /** What is wrong with what a name stands for, if anything is. */
    public Optional<Objection> objectionTo(InetAddress address, int port, boolean plain) {
        if (!allows(address)) return Optional.of(Objection.ADDRESS_NOT_ALLOWED);
        var inside = isTrusted(address);
        if (plain && !(plainHttp && inside)) return Optional.of(Objection.ADDRESS_NOT_ALLOWED);
        var open = ports.contains(port) || inside && (WEB.contains(port) || port > WELL_KNOWN);
        return open ? Optional.empty() : Optional.of(Objection.PORT_NOT_ALLOWED);
    }

    private boolean allows(InetAddress address) {
        if (EmbeddedAddress.facesOf(address).anyMatch(face -> Network.anyContains(NEVER, face))) return false;
        return isTrusted(address)
                || EmbeddedAddress.facesOf(address).allMatch(face -> isTrusted(face) || !SpecialPurpose.contains(face));
    }

    private boolean isTrusted(InetAddress address) {
        return Network.anyContains(trusted, address);
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
        ADDRESS_NOT_ALLOWED,
        PORT_NOT_ALLOWED
    }
}
