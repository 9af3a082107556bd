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
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

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

    /** What is wrong with an address, if anything is. */
    public Optional<Objection> objectionTo(String url) {
        try {
            checked(url);
            return Optional.empty();
        } catch (ForbiddenAddress e) {
            return Optional.of(e.objection);
        } catch (UnknownHostException _) {
            return Optional.of(Objection.UNKNOWN_HOST);
        }
    }

    /** What the name stands for now; all of it may be called, and nothing else is to be connected to. */
    List<InetAddress> checked(String url) throws UnknownHostException {
        var written = policy.objectionTo(url);
        if (written.isPresent()) throw new ForbiddenAddress(written.get());
        var uri = URI.create(url);
        var plain = !"https".equalsIgnoreCase(uri.getScheme());
        var usual = plain ? HTTP : HTTPS;
        var port = uri.getPort() < 0 ? usual : uri.getPort();
        var addresses = List.of(lookup.of(uri.getHost().replaceAll("[\\[\\]]", "")));
        for (var address : addresses) {
            var objection = policy.objectionTo(address, port, plain);
            if (objection.isPresent()) throw new ForbiddenAddress(objection.get());
        }
        return addresses;
    }

    /** An address that may not be called. */
    static final class ForbiddenAddress extends UnknownHostException {
        private final Objection objection;

        ForbiddenAddress(Objection objection) {
            super("the address may not be called: " + objection);
            this.objection = objection;
        }
    }
}
