package cn.yongji.onestop.intake.papers.upload.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.id.FileHash;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code Content-Digest} (RFC 9530); its SHA-256 must be there. */
final class ContentDigest {
    private static final Pattern SHA_256 = Pattern.compile("(?:^|,)\\s*sha-256\\s*=\\s*:([A-Za-z0-9+/=]{44}):");
    private static final int BYTES = 32;

    private ContentDigest() {}

    static FileHash of(@Nullable String header) {
        return Optional.ofNullable(header)
                .map(SHA_256::matcher)
                .filter(it -> it.find())
                .flatMap(it -> decoded(it.group(1)))
                .orElseThrow(() -> new ProblemException(Problem.invalidParameter(InputError.in(
                        "Content-Digest",
                        "content-digest-missing",
                        "请在 Content-Digest 中给出本片的 SHA-256：sha-256=:<base64>:",
                        "Give the SHA-256 of the part as Content-Digest: sha-256=:<base64>:"))));
    }

    private static Optional<FileHash> decoded(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            return bytes.length == BYTES ? Optional.of(FileHash.ofDigest(bytes)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
