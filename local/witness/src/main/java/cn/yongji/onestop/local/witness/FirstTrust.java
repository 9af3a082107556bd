package cn.yongji.onestop.local.witness;

import cn.yongji.onestop.tlog.note.VerifierKey;
import cn.yongji.onestop.tlog.proof.LogPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * Whose log is signed: learned once from the policy that the log of this machine serves, and never again. A witness that
 * somebody else runs is told the key by hand.
 */
@FunctionalInterface
interface FirstTrust {
    /** The keys of the log with this name; none where nobody says. */
    List<VerifierKey> keysOf(String origin);

    static FirstTrust of(List<VerifierKey> keys) {
        return origin -> keys.stream().filter(key -> key.name().equals(origin)).toList();
    }

    static FirstTrust asking(URI policy) {
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        return origin -> {
            try {
                var request = HttpRequest.newBuilder(policy)
                        .timeout(Duration.ofSeconds(1))
                        .build();
                var answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() != 200) return List.of();
                return LogPolicy.parse(answer.body())
                        .value()
                        .map(LogPolicy::logs)
                        .map(FirstTrust::of)
                        .map(trust -> trust.keysOf(origin))
                        .orElse(List.of());
            } catch (IOException notThereYet) {
                return List.of();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        };
    }
}
