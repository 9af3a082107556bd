package cn.yongji.onestop.ledger.log.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.ledger.log.PublicLog;
import cn.yongji.onestop.ledger.log.TileAnswer;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.OpenToAnyone;
import cn.yongji.onestop.platform.web.ProblemTypes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The files of the log as tlog-tiles describes them (c2sp.org/tlog-tiles v0.1.0). */
@RestController
@RequestMapping("/log")
@Tag(name = "log", description = "透明日志: one signed log of all entries, for anybody to verify")
class PublicLogController {
    private static final String OPEN =
            "a leaf is the hash of an entry whose header holds a random identity: it tells nothing and cannot be"
                    + " guessed";
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl ASK = CacheControl.noCache();
    private static final int TAG_BYTES = 16;

    private final PublicLog log;

    PublicLogController(PublicLog log) {
        this.log = log;
    }

    @GetMapping(value = "/checkpoint", produces = "text/plain;charset=utf-8")
    @OpenToAnyone(because = OPEN)
    @Operation(
            summary = "The newest checkpoint of the log",
            description =
                    "A signed note (c2sp.org/tlog-checkpoint): origin, size, root in Base64, then the signature lines"
                        + " of the log and of the witnesses who have signed it by now. The log of all entries is as"
                        + " long as size; an entry is in it at most a second after it was recorded. HEAD answers the"
                        + " same without the body.")
    ResponseEntity<String> readLogCheckpoint(
            @RequestHeader(value = "If-None-Match", required = false) @Nullable String seen) {
        return text(seen, log.checkpoint());
    }

    @GetMapping(value = "/tile/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @OpenToAnyone(because = OPEN)
    @ProblemTypes("no-file-of-the-log beyond-the-log file-of-the-log-lost")
    @Operation(
            summary = "A tile of hashes or a bundle of entries of the log",
            description =
                    "Below tile/ as c2sp.org/tlog-tiles says: <level>/<number>[.p/<width>] are concatenated SHA-256"
                        + " hashes, entries/<number>[.p/<width>] the contents of leaves, each behind its length in two"
                        + " bytes: the 32 bytes of the hash of an entry. The number is written in groups of three"
                        + " digits, all but the last with x before them: x001/234. Every width up to that of the"
                        + " newest checkpoint is served. A file never changes, so it may be kept for ever. HEAD"
                        + " answers the same without the body.")
    ResponseEntity<byte[]> readLogTile(
            @PathVariable String path,
            @RequestHeader(value = "If-None-Match", required = false) @Nullable String seen) {
        return switch (log.tile("tile" + path)) {
            case TileAnswer.Found(var tile, var bytes) -> file(seen, tile.text(), bytes);
            case TileAnswer.NoPath _ -> throw new ProblemException(noPath());
            case TileAnswer.Beyond(var size) -> throw new ProblemException(beyond(size));
            case TileAnswer.Lost(var tile) -> throw new ProblemException(LogProblem.lost(tile.text()));
        };
    }

    @GetMapping("/keys")
    @OpenToAnyone(because = OPEN)
    @Operation(
            summary = "The keys with which the log signs",
            description =
                    "Verifier keys (c2sp.org/signed-note), each with the day from which it signs. While keys change"
                        + " there are two, and each checkpoint has the lines of both. Take a key over by another way"
                        + " than this one if you do not believe the operator.")
    LogKeysView readLogKeys() {
        return LogKeysView.of(log);
    }

    @GetMapping(value = "/policy", produces = "text/plain;charset=utf-8")
    @OpenToAnyone(because = OPEN)
    @Operation(
            summary = "Whose signatures count for the log",
            description =
                    "A policy (c2sp.org/tlog-policy): the keys of the log, its witnesses, and how many of them must"
                        + " have signed a checkpoint before one should believe it. Take it over once, by another way"
                        + " than this one if you do not believe the operator.")
    ResponseEntity<String> readLogPolicy(
            @RequestHeader(value = "If-None-Match", required = false) @Nullable String seen) {
        return text(seen, log.policy().text());
    }

    private static ResponseEntity<String> text(@Nullable String seen, String text) {
        var etag = '"' + shortHash(text) + '"';
        if (Answers.isKnown(seen, etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(ASK)
                    .eTag(etag)
                    .build();
        }
        return ResponseEntity.ok()
                .cacheControl(ASK)
                .eTag(etag)
                .contentType(TEXT)
                .body(text);
    }

    /** What a path names never changes, so the path is as good a tag as any. */
    private static ResponseEntity<byte[]> file(@Nullable String seen, String path, byte[] bytes) {
        var etag = '"' + path + '"';
        if (Answers.isKnown(seen, etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(FOR_EVER)
                    .eTag(etag)
                    .build();
        }
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .eTag(etag)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(bytes);
    }

    private static Problem noPath() {
        return Problem.of(
                LogProblem.NO_SUCH_FILE,
                "路径应为 tile/<层>/<序号>[.p/<宽度>] 或 tile/entries/<序号>[.p/<宽度>]。",
                "A path is tile/<level>/<number>[.p/<width>] or tile/entries/<number>[.p/<width>].");
    }

    private static Problem beyond(long size) {
        return Problem.of(
                LogProblem.BEYOND_LOG,
                "日志现有 %d 条记录，未达到所请求的位置。".formatted(size),
                "The log has %d entries, which is less than this asks for.".formatted(size),
                "size",
                size);
    }

    private static String shortHash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
