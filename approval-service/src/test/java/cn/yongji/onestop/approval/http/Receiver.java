package cn.yongji.onestop.approval.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The system of a department: takes what is pushed to it, or does not. */
public final class Receiver implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What arrived. */
    public record Message(String id, long timestamp, String signature, byte[] body) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        public long position() {
            return json().at("/data/position").asLong();
        }

        /** Checks it as the standard says, with none of the code under test. */
        public boolean isSignedWith(String secret) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
                mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
                var wanted = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
                return List.of(signature.split(" ")).contains(wanted);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** How it answers. */
    public record Reaction(int status, List<String> header, String body) {
        public static Reaction of(int status) {
            return new Reaction(status, List.of(), "");
        }

        public Reaction with(String name, String value) {
            return new Reaction(status, List.of(name, value), body);
        }
    }

    private final HttpServer server;
    private final List<Message> got = new CopyOnWriteArrayList<>();
    private volatile Function<Message, Reaction> reaction = _ -> Reaction.of(204);

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public void reactsWith(Function<Message, Reaction> wanted) {
        reaction = wanted;
    }

    public void reactsWith(int status) {
        reactsWith(_ -> Reaction.of(status));
    }

    /** Everything that arrived, whatever the answer was. */
    public List<Message> got() {
        return List.copyOf(got);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var message = new Message(
                    headers.getFirst("webhook-id"),
                    Long.parseLong(headers.getFirst("webhook-timestamp")),
                    headers.getFirst("webhook-signature"),
                    exchange.getRequestBody().readAllBytes());
            got.add(message);
            var answer = reaction.apply(message);
            for (var i = 0; i < answer.header().size(); i += 2)
                exchange.getResponseHeaders()
                        .add(answer.header().get(i), answer.header().get(i + 1));
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
