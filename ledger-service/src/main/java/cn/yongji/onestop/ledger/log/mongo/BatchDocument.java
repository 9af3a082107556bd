package cn.yongji.onestop.ledger.log.mongo;

import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.ledger.log.domain.Batch;
import cn.yongji.onestop.ledger.log.domain.Run;
import cn.yongji.onestop.ledger.log.domain.StoredBatch;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.merkle.RightEdge;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/** A batch as a document, its identity the index of its first leaf. */
final class BatchDocument {
    private BatchDocument() {}

    static Document of(Batch batch) {
        var edge = batch.edge();
        var leaves = new ByteArrayOutputStream(batch.leaves().size() * TreeHash.BYTES);
        batch.leaves().forEach(leaf -> leaves.writeBytes(leaf.bytes()));
        return new Document("_id", batch.first())
                .append("size", edge.size())
                .append("root", new Binary(edge.root().bytes()))
                .append("before", new Binary(batch.before().bytes()))
                .append("edge", new Binary(edge.bytes()))
                .append("leaves", new Binary(leaves.toByteArray()))
                .append("where", batch.runs().stream().map(BatchDocument::of).toList())
                .append("at", Date.from(batch.at()));
    }

    static Batch read(Document document) {
        var first = document.getLong("_id");
        return new Batch(
                edge(first, document.get("before", Binary.class).getData()),
                document.getList("where", Document.class).stream()
                        .map(BatchDocument::run)
                        .toList(),
                hashes(document.get("leaves", Binary.class).getData()),
                document.getDate("at").toInstant(),
                Optional.ofNullable(document.getString("note")),
                document.getBoolean("served", false),
                document.getBoolean("applied", false));
    }

    /** The batch as it lies there, also where somebody has changed it. */
    static StoredBatch found(Document document) {
        try {
            var size = document.getLong("size");
            var batch = read(document);
            var edge = edge(size, document.get("edge", Binary.class).getData());
            return new StoredBatch.Readable(
                    batch, size, TreeHash.of(document.get("root", Binary.class).getData()), edge);
        } catch (RuntimeException e) {
            return new StoredBatch.Damaged(document.getLong("_id"), String.valueOf(e.getMessage()));
        }
    }

    static RightEdge edge(long size, byte[] bytes) {
        return RightEdge.of(size, bytes)
                .orElseThrow(() -> new IllegalStateException("the edge of the log of %d is damaged".formatted(size)));
    }

    private static Document of(Run run) {
        return new Document("project", run.project())
                .append("segment", run.segment())
                .append("from", run.from())
                .append("n", run.count());
    }

    private static Run run(Document document) {
        return new Run(
                document.getString("project"),
                document.getInteger("segment"),
                document.getLong("from"),
                document.getInteger("n"));
    }

    private static List<Hash> hashes(byte[] leaves) {
        var hashes = new ArrayList<Hash>(leaves.length / TreeHash.BYTES);
        for (var at = 0; at < leaves.length; at += TreeHash.BYTES) {
            hashes.add(Hash.ofDigest(Arrays.copyOfRange(leaves, at, at + TreeHash.BYTES)));
        }
        return hashes;
    }
}
