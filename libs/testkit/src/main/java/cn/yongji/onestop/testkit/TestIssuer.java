package cn.yongji.onestop.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A token issuer on a port of its own, with the two documents a resource server asks for. */
final class TestIssuer {
    private static final int KEY_BITS = 2048;

    private static final class Running {
        static final RSAKey KEY = newKey("test");
        static final String ADDRESS = start();

        private static String start() {
            try {
                var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                var address = "http://127.0.0.1:" + server.getAddress().getPort();
                server.createContext("/.well-known/openid-configuration", it -> answer(it, discovery(address)));
                server.createContext("/jwks", it -> answer(it, new JWKSet(KEY.toPublicJWK()).toString()));
                server.start();
                return address;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private TestIssuer() {}

    static String address() {
        return Running.ADDRESS;
    }

    static RSAKey key() {
        return Running.KEY;
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    private static String discovery(String address) {
        return """
            {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "authorization_endpoint": "%1$s/authorize",
             "token_endpoint": "%1$s/token", "response_types_supported": ["code"],
             "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
            """.formatted(address);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
