package cn.yongji.onestop.approval.webhook.delivery;

import cn.yongji.onestop.approval.webhook.domain.EndpointPolicy;
import cn.yongji.onestop.approval.webhook.domain.EndpointPolicy.Objection;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/** Looks behind the name of an address: when it is set, and again whenever it is called. */
public final class AddressCheck {
    private final EndpointPolicy policy;
    private final Lookup lookup;

    /** What a name stands for at the moment. */
    @FunctionalInterface
    public interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    public AddressCheck(EndpointPolicy policy, Lookup lookup) {
        this.policy = policy;
        this.lookup = lookup;
    }

    EndpointPolicy policy() {
        return policy;
    }

    /** What is wrong with an address, if anything is. */
    public Optional<Objection> objectionTo(String url) {
        var written = policy.objectionTo(url);
        if (written.isPresent()) return written;
        var uri = URI.create(url);
        var host = uri.getHost().replaceAll("[\\[\\]]", "");
        try {
            checked(host);
            if (!"https".equalsIgnoreCase(uri.getScheme())) checkPlain(host);
            return Optional.empty();
        } catch (ForbiddenAddress _) {
            return Optional.of(Objection.ADDRESS_NOT_ALLOWED);
        } catch (UnknownHostException _) {
            return Optional.of(Objection.UNKNOWN_HOST);
        }
    }

    /** The addresses behind a name; all of them may be called. */
    List<InetAddress> checked(String host) throws UnknownHostException {
        var addresses = List.of(lookup.of(host));
        for (var address : addresses) if (!policy.allows(address)) throw new ForbiddenAddress(host);
        return addresses;
    }

    void checkPlain(String host) throws UnknownHostException {
        for (var address : lookup.of(host)) if (!policy.allowsPlain(address)) throw new ForbiddenAddress(host);
    }

    /** Behind the name is an address that may not be called. */
    static final class ForbiddenAddress extends UnknownHostException {
        ForbiddenAddress(String host) {
            super(host + " stands for an address that may not be called");
        }
    }
}
