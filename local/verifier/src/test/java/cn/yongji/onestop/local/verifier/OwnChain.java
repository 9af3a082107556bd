package cn.yongji.onestop.local.verifier;

import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.merkle.RightEdge;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.note.Ed25519;
import cn.yongji.onestop.tlog.note.NoteSigner;
import cn.yongji.onestop.tlog.proof.ExportedEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A ledger made for a test, with a log of its own. Its entries have the first form, which needs no salt. */
final class OwnChain {
    private static final NoteSigner SIGNER = new NoteSigner("own.example/log", Ed25519.ofSeed(new byte[32]));

    private final String project;
    private final List<String> lines = new ArrayList<>();
    private final List<TreeHash> leaves = new ArrayList<>();
    private String last;

    OwnChain(String project) {
        this.project = project;
        this.last = ExportedEntry.genesis(project);
    }

    OwnChain said(String type, String payload) {
        return entry(type, Optional.of(payload), sha256(payload));
    }

    /** An entry whose payload is not there. */
    OwnChain silent() {
        return entry("review.decided.v1", Optional.empty(), "ab".repeat(32));
    }

    List<String> lines() {
        return lines;
    }

    Path policy(Kept kept) throws IOException {
        return kept.file("policy", "log " + SIGNER.verifier() + "\nquorum none\n");
    }

    Path checkpoint(Kept kept) throws IOException {
        var root = RightEdge.EMPTY.plus(leaves).edge().root();
        return kept.file(
                "checkpoint",
                SIGNER.sign(new Checkpoint("own.example/log", leaves.size(), root))
                        .written());
    }

    private OwnChain entry(String type, Optional<String> payload, String payloadHash) {
        var header = "{\"index\":%d,\"payloadHash\":\"%s\",\"previous\":\"%s\",\"type\":\"%s\"}"
                .formatted(lines.size() + 1, payloadHash, last, type);
        lines.add(ExportedEntry.line(project, OptionalLong.of(lines.size()), header, payload, Optional.empty()));
        last = sha256(header);
        leaves.add(TreeHash.ofLeaf(HexFormat.of().parseHex(last)));
        return this;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
