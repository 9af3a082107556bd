package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.written.Documents;
import cn.yongji.onestop.platform.written.Fill;
import java.util.List;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;

/**
 * How much an aggregate may hold: each of its collections as {@code at-rest/bounds.txt} says, and all of it as much as can be read at once.
 * What clients ask is refused at the limit, and told from a tenth before it; what time and other services bring is always taken, up to what the database could
 * not keep. What is over already, from before there was a limit, may become less.
 */
record Capacity<S>(AtRest<S> atRest) {
    /** Bytes of a document that clients may fill. */
    static final int ASKED = 1_500_000;

    /** Bytes of a document at which even rules and events stop. */
    static final int ANY = 6_000_000;

    private static final String DOCUMENT = "document";

    /** What is nearly full after the write, to be told. */
    List<Fill.Level> after(Remembered<S> base, Fold<S> fold, RawBsonDocument update, Fill fill) {
        var bytes = level(update, fold.asked() ? ASKED : ANY);
        var near = fill.near();
        if (bytes.over() || (fold.asked() && near.stream().anyMatch(Fill.Level::over))) refuseMore(base, bytes, near);
        return bytes.size() > bytes.most() - bytes.most() / 5
                ? Stream.concat(Stream.of(bytes), near.stream()).toList()
                : near;
    }

    /** As {@link #after}, for the first write. */
    void first(String id, RawBsonDocument document, Fill fill) {
        Stream.concat(Stream.of(level(document, ASKED)), fill.near().stream())
                .filter(Fill.Level::over)
                .findFirst()
                .ifPresent(over -> refuse(id, over));
    }

    private void refuseMore(Remembered<S> base, Fill.Level bytes, List<Fill.Level> near) {
        var before = new Fill();
        var written = Documents.bytes(writer -> atRest.write(base.id(), base.state(), writer, before));
        if (bytes.over() && bytes.size() > Documents.sizeOf(written)) refuse(base.id(), bytes);
        near.stream()
                .filter(Fill.Level::over)
                .filter(it -> it.size() > before.sizeOf(it.list()))
                .findFirst()
                .ifPresent(over -> refuse(base.id(), over));
    }

    private void refuse(String id, Fill.Level over) {
        throw new AggregateFull(atRest.collection() + " " + id, over);
    }

    private static Fill.Level level(RawBsonDocument document, int most) {
        return new Fill.Level(DOCUMENT, Documents.sizeOf(document), most);
    }
}
