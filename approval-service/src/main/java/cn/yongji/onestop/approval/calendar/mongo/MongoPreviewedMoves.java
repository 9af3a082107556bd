package cn.yongji.onestop.approval.calendar.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;

import cn.yongji.onestop.approval.calendar.PreviewedMoves;
import cn.yongji.onestop.approval.calendar.domain.PreviewedMove;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Previewed moves in MongoDB, a document each, read along an index in the order of their places. */
@Component
public final class MongoPreviewedMoves implements PreviewedMoves {
    private static final String ID = "_id";
    private static final String PREVIEW = "preview";
    private static final String PLACE = "place";
    private static final String KEPT_AT = "keptAt";
    private static final String SHOWN = "0:";
    private static final String SINCE = "1:";
    private static final int BATCH = 1_000;

    private final MongoCollection<Document> moves;

    public MongoPreviewedMoves(MongoDatabase database) {
        this.moves = database.getCollection("calendarMoves");
        moves.createIndex(Indexes.ascending(PREVIEW, PLACE));
        moves.createIndex(Indexes.ascending(KEPT_AT));
    }

    @Override
    public void keep(String preview, int from, List<PreviewedMove> shown, Instant at) {
        if (shown.isEmpty()) return;
        var documents = new ArrayList<Document>();
        for (var move : shown) {
            var place = SHOWN + "%09d".formatted(from + documents.size());
            documents.add(document(preview, place, move, at));
        }
        moves.insertMany(documents);
    }

    @Override
    public void note(String preview, PreviewedMove move, Instant at) {
        var document = document(preview, SINCE + move.reviewId() + ":" + move.newDue(), move, at);
        moves.replaceOne(eq(ID, document.getString(ID)), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public List<Placed> read(String preview, String after, int limit) {
        return moves.find(and(eq(PREVIEW, preview), gt(PLACE, after)))
                .sort(Sorts.ascending(PLACE))
                .limit(limit)
                .map(MongoPreviewedMoves::placed)
                .into(new ArrayList<>());
    }

    @Override
    public Map<String, PreviewedMove> shownBy(String preview) {
        var shown = new HashMap<String, PreviewedMove>();
        var after = BEGINNING;
        for (var more = true; more; ) {
            var part = read(preview, after, BATCH);
            for (var placed : part) {
                if (!placed.sincePreview()) shown.put(placed.move().reviewId(), placed.move());
                after = placed.place();
            }
            more = part.size() == BATCH;
        }
        return shown;
    }

    @Override
    public void forgetAllBut(Set<String> previews, Instant before) {
        moves.deleteMany(and(lt(KEPT_AT, Date.from(before)), nin(PREVIEW, previews)));
    }

    private static Document document(String preview, String place, PreviewedMove move, Instant at) {
        return new Document(ID, preview + ":" + place)
                .append(PREVIEW, preview)
                .append(PLACE, place)
                .append(KEPT_AT, Date.from(at))
                .append("review", move.reviewId())
                .append("department", move.department())
                .append("oldDue", move.oldDue().toString())
                .append("wasProvisional", move.wasProvisional())
                .append("newDue", move.newDue().toString());
    }

    private static Placed placed(Document document) {
        var place = document.getString(PLACE);
        var move = new PreviewedMove(
                document.getString("review"),
                document.getString("department"),
                LocalDate.parse(document.getString("oldDue")),
                document.getBoolean("wasProvisional"),
                LocalDate.parse(document.getString("newDue")));
        return new Placed(place, move, place.startsWith(SINCE));
    }
}
